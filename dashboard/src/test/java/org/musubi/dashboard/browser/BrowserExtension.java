package org.musubi.dashboard.browser;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Opens the browser for the first test that asks for it and closes it after the last. Where there is none, tests are skipped,
 * unless {@code MUSUBI_REQUIRE_TOOLS=1} says that nothing may be left out.
 */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {
    private static final boolean REQUIRED = "1".equals(System.getenv("MUSUBI_REQUIRE_TOOLS"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = Browser.missing();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("There is a browser");
        } else if (REQUIRED) {
            throw new IllegalStateException(missing.get());
        }
        return ConditionEvaluationResult.disabled(missing.get());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Browser.class))
                .computeIfAbsent(Browser.class, type -> Browser.open(), Browser.class);
    }
}
