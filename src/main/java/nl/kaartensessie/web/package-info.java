/// What the browser and the operator meet first: pages, problems, headers, health. May know every other package;
/// none may know it.
@NullMarked
package nl.kaartensessie.web;

import org.jspecify.annotations.NullMarked;
