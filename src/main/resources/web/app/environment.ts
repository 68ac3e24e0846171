// The outside world as the connection sees it, so that a test can put its own in place.

export interface Socket {
  send(text: string): void;
  close(code?: number): void;
  onopen: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: ((closed: { code: number }) => void) | null;
}

export interface Environment {
  now(): number;
  /** Between 0 and 1. */
  random(): number;
  later(work: () => void, ms: number): number;
  cancel(timer: number): void;
  open(): Socket;
  /** Says when the network goes, and when network or page come back; gives a way to stop listening. */
  watch(gone: () => void, back: () => void): () => void;
}

/** The browser itself. A WebSocket can't set a header, so the token goes in as a subprotocol, never in the URL. */
export function browser(room: string, token: string): Environment {
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    later: (work, ms) => window.setTimeout(work, ms),
    cancel: (timer) => window.clearTimeout(timer),
    open: () => {
      const url = new URL(`/api/v1/rooms/${room}/live`, location.href);
      url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
      return new WebSocket(url, ["kaartensessie.v1", `bearer.${token}`]) as Socket;
    },
    watch: (gone, back) => {
      const visible = () => {
        if (document.visibilityState === "visible") {
          back();
        }
      };
      window.addEventListener("offline", gone);
      window.addEventListener("online", back);
      window.addEventListener("pageshow", visible);
      document.addEventListener("visibilitychange", visible);
      return () => {
        window.removeEventListener("offline", gone);
        window.removeEventListener("online", back);
        window.removeEventListener("pageshow", visible);
        document.removeEventListener("visibilitychange", visible);
      };
    },
  };
}
