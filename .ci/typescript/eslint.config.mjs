// What the compiler does not see. Run in the project's root: .ci/run has the command.

import js from "@eslint/js";
import lit from "eslint-plugin-lit";
import ts from "typescript-eslint";

export default ts.config(js.configs.recommended, ...ts.configs.recommendedTypeChecked, lit.configs["flat/recommended"], {
  languageOptions: { parserOptions: { project: "tsconfig.json", tsconfigRootDir: import.meta.dirname } },
  linterOptions: { reportUnusedDisableDirectives: "error" },
  rules: {
    // A leading underscore says that a part is only left out.
    "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
  },
});
