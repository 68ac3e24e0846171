/// Where calls come from, and how often: what keeps one caller from having what is for all.
@NullMarked
package nl.kaartensessie.guard;

import org.jspecify.annotations.NullMarked;
