// One attempt to open or join a session has one name, so that the server does it once: who lost the answer and asks the same again
// gets that answer. Other content is another attempt.

let content = "";
let key = "";

/** @param ask with the value of the header that names the attempt */
export async function attempt<T>(wish: unknown, ask: (key: string) => Promise<T>): Promise<T> {
  const now = JSON.stringify(wish);
  if (now !== content) {
    content = now;
    key = Array.from(crypto.getRandomValues(new Uint32Array(4))).join("-");
  }
  const answer = await ask(`"${key}"`);
  content = "";
  return answer;
}
