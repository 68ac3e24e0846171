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
  // What is left, and why nothing can notice it:
  // - `?.`, `!== undefined` and a last `default`, which only the compiler wants, as what they ask is known there;
  // - a first value that is always set before it is read, or that any other value would do for;
  // - `?.` where without it an error is thrown that ends in the same `catch`, or that nobody waits for;
  // - texts that nobody reads: of errors that are caught here, and of a refusal after `stop`;
  // - the form of a day, which is that of the locale anyway, and how long the last poll of an ended session rests.
  thresholds: { break: 98 },
  reporters: ["clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  htmlReporter: { fileName: "target/mutation/browser/index.html" },
  jsonReporter: { fileName: "target/mutation/browser/mutation.json" },
};
