/// Tables as Excel, LibreOffice and CSV have them, in and out. Everything that comes in is bounded ([SheetLimits]), and
/// nothing of it is ever computed. Knows no other package.
@NullMarked
package nl.kaartensessie.sheet;

import org.jspecify.annotations.NullMarked;
