/// The packaged service, its database and the proxies before it as processes to start, stop and cut off.
@NullMarked
package nl.kaartensessie.process.support;

import org.jspecify.annotations.NullMarked;
