// Keeps the screen on during a session where the browser allows that. The lock is lost with every hidden page.

export function keepAwake(wanted: () => boolean): () => void {
  let lock: WakeLockSentinel | undefined;

  const ask = async () => {
    if (!("wakeLock" in navigator) || document.visibilityState !== "visible" || !wanted() || lock?.released === false) {
      return;
    }
    try {
      lock = await navigator.wakeLock.request("screen");
    } catch {
      // Refused, by a low battery for instance: the session goes on, the screen may sleep.
    }
  };

  document.addEventListener("visibilitychange", () => void ask());
  return () => void (wanted() ? ask() : lock?.release());
}
