package org.tugyr.platform.cli;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Origin;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Under which name a log is born: an option of the commands that may bear one. */
final class OriginOption {

    static final String NAME = "--origin";

    @Option(
            names = NAME,
            paramLabel = "NAME",
            defaultValue = "${env:TUGYR_ORIGIN}",
            converter = Converter.class,
            description =
                    "the log's name, unique in the world, such as record.example.org/log; it is given at the log's birth"
                            + " and never changes (default: TUGYR_ORIGIN, or tugyr.local/ and a random UUID)")
    @Nullable
    Origin origin;

    static final class Converter implements ITypeConverter<Origin> {
        @Override
        public Origin convert(String value) {
            try {
                return new Origin(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage() + " in --origin or TUGYR_ORIGIN");
            }
        }
    }
}
