// Mutation of what decides in the browser: src/docs/proof.md has the command. Run in the project's root.

const app = "src/main/resources/web/app";

export default {
  mutate: [`${app}/room/**/*.ts`, `${app}/connection/**/*.ts`],
  plugins: ["./.ci/stryker/page-runner.mjs"],
  testRunner: "page",
  coverageAnalysis: "perTest",
  concurrency: 2,
  // Nothing else is copied for a run.
  ignorePatterns: ["**", `!${app}/**`, "!src/test/web/**", "!src/test/resources/golden/**"],
  tempDirName: "target/stryker",
  reporters: ["clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  htmlReporter: { fileName: "target/mutation/browser/index.html" },
  jsonReporter: { fileName: "target/mutation/browser/mutation.json" },
};
