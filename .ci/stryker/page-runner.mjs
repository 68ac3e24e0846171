// Runs src/test/web for Stryker as ClientTest does for the build: bundled to one file, but in Node, in an imitation of a page. Each
// mutant gets the bundle anew, so that nothing of the one before it is left; that takes milliseconds.

import { deepStrictEqual } from "node:assert";
import { readFile } from "node:fs/promises";
import { clearTimeout, setTimeout } from "node:timers";
import { Script } from "node:vm";
import { GlobalRegistrator } from "@happy-dom/global-registrator";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { build } from "esbuild";

/** A test takes milliseconds; what is never done after this long never will be. */
const PATIENCE_MS = 2_000;
/** These wait for a real clock, seconds long, and reach nothing that is mutated. */
const SLOW = /^rule 28\./;

class PageRunner {
  #script;
  #transcripts;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const bundled = await build({
      // Stryker's copy, which is the working directory only since esbuild was loaded.
      absWorkingDir: process.cwd(),
      entryPoints: ["src/test/web/client.ts"],
      bundle: true,
      format: "esm",
      target: "es2022",
      write: false,
    });
    this.#script = new Script(`(async () => {${bundled.outputFiles[0].text}})()`);
    this.#transcripts = JSON.parse(await readFile("src/test/resources/golden/transcripts.json", "utf8"));
    GlobalRegistrator.register({ url: "http://localhost/" });
    globalThis.__stryker__ = {};
    // As in a page, whatever nobody waits for fails no test.
    process.on("unhandledRejection", () => {});
  }

  async dryRun() {
    const stryker = Object.assign(globalThis.__stryker__, { activeMutant: undefined, mutantCoverage: { static: {}, perTest: {} } });
    const tests = await this.#run(() => true, false);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const stryker = Object.assign(globalThis.__stryker__, { activeMutant: activeMutant.id, hitCount: hitLimit && 0, hitLimit });
    const tests = await this.#run((name) => testFilter?.includes(name) ?? true, !disableBail);
    const endless = determineHitLimitReached(stryker.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  /** Where the page itself breaks, its first test does. */
  async #run(wanted, bail) {
    const results = [];
    let tests;
    try {
      tests = await this.#load();
    } catch (failure) {
      return [failed("loading", 0, failure)];
    }
    for (const [name, test] of Object.entries(tests).filter(([name]) => wanted(name))) {
      const began = performance.now();
      globalThis.__stryker__.currentTestId = name;
      try {
        await inTime(test);
        results.push({ id: name, name, status: TestStatus.Success, timeSpentMs: performance.now() - began });
      } catch (failure) {
        results.push(failed(name, performance.now() - began, failure));
        if (bail) {
          break;
        }
      } finally {
        globalThis.__stryker__.currentTestId = undefined;
      }
    }
    return results;
  }

  async #load() {
    await this.#script.runInThisContext();
    const { replay, tests } = globalThis.client;
    const golden = this.#transcripts.map(({ name, frames, state }) => [`golden: ${name}`, () => same(replay(frames), state)]);
    return Object.fromEntries([...Object.entries(tests).filter(([name]) => !SLOW.test(name)), ...golden]);
  }
}

function same(folded, expected) {
  for (const field of Object.keys(expected).filter((name) => name !== "serverTime")) {
    deepStrictEqual(folded[field], expected[field], field);
  }
}

function failed(name, timeSpentMs, failure) {
  return { id: name, name, status: TestStatus.Failed, timeSpentMs, failureMessage: String(failure) };
}

async function inTime(test) {
  let timer;
  const late = new Promise((_done, fail) => {
    timer = setTimeout(() => fail(new Error("It is never done.")), PATIENCE_MS);
  });
  try {
    await Promise.race([test(), late]);
  } finally {
    clearTimeout(timer);
  }
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "page", () => new PageRunner())];
