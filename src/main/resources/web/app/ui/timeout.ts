// A request that is given up after a while. Safari has `AbortSignal.timeout` from 16 on.

export function within(ms: number): AbortSignal {
  const controller = new AbortController();
  window.setTimeout(() => controller.abort(), ms);
  return controller.signal;
}
