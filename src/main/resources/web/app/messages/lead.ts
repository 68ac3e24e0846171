// All texts of the facilitator's screens, asked for at once. Each part of the screens waits for its own when it comes, one after the
// other; on a slow line that took two seconds.

const language = document.documentElement.lang;

void Promise.allSettled(
  language === "en"
    ? [
        import("./en-around"),
        import("./en-author"),
        import("./en-cockpit"),
        import("./en-entry"),
        import("./en-later"),
        import("./en-report"),
        import("./en-runsheet"),
      ]
    : [
        import("./nl-author"),
        import("./nl-cockpit"),
        import("./nl-runsheet"),
        ...(language === "fy"
          ? [import("./fy/around"), import("./fy/entry"), import("./fy/later"), import("./fy/report")]
          : [import("./nl-around"), import("./nl-entry"), import("./nl-later"), import("./nl-report")]),
      ],
);

export {};
