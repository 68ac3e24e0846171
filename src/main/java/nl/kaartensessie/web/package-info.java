/// What browsers and operators meet first: pages, problems, headers and health.
@NullMarked
package nl.kaartensessie.web;

import org.jspecify.annotations.NullMarked;
