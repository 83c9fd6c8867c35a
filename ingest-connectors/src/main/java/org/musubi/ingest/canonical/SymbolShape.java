package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.musubi.ingest.refusal.ReasonCode;

/** The symbols of a generated enum. */
final class SymbolShape<E extends Enum<E>> implements Shape<E> {
    private final Map<String, E> symbols;
    private final String wanted;

    SymbolShape(Class<E> type) {
        E[] all = type.getEnumConstants();
        symbols = Arrays.stream(all).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
        wanted = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ", "must be one of ", ""));
    }

    @Override
    public Outline outline() {
        return new Outline.Single(
                this, symbols.values().stream().sorted().map(Enum::name).toList());
    }

    @Override
    public Optional<E> read(Given.Plain given, Spot spot) {
        JsonNode value = given.json();
        if (!value.isTextual()) {
            return spot.refuse(ReasonCode.WRONG_TYPE, "must be a string");
        }
        var symbol = Optional.ofNullable(symbols.get(value.textValue()));
        return symbol.isPresent() ? symbol : spot.refuse(ReasonCode.UNKNOWN_VALUE, wanted);
    }
}
