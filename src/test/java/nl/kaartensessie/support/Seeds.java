package nl.kaartensessie.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// A property that must hold of whatever a [Generator] makes up: it is tried with so many of them, each of another
/// seed. Every run draws new seeds; a failure names its own, and `-Dkaartensessie.seed=…` tries that one alone.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(Seeds.Provider.class)
public @interface Seeds {

    /// How many are tried.
    int value();

    /// Draws the seeds.
    final class Provider implements ArgumentsProvider {

        private static final String CHOSEN = "kaartensessie.seed";

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            int tries =
                    context.getRequiredTestMethod().getAnnotation(Seeds.class).value();
            Long chosen = Long.getLong(CHOSEN);
            LongStream seeds = chosen == null ? new Random().longs(tries) : LongStream.of(chosen);
            return seeds.mapToObj(seed -> Arguments.of(Named.of("-D" + CHOSEN + "=" + seed, new Generator(seed))));
        }
    }
}
