// How long a deck takes, its e-learning, and tips for its facilitator at the steps of the runsheet. Pure.

/** As an author types it: a number is a text, and what is not known is empty. */
export interface CourseText {
  name: string;
  url: string;
  minutes: string;
  free: "" | "true" | "false";
}

/** The steps of the runsheet that comes with the software, in order. */
export const STEPS = ["preparation", "welcome", "rules", "start", "round-one", "break", "round-two", "closing"] as const;
export type Step = (typeof STEPS)[number];
export type Tips = Record<Step, string>;

/** As the API has it: what is empty is absent. */
export interface ApiGuidance {
  minutes?: number;
  course?: { name?: string; url?: string; minutes?: number; free?: boolean };
  tips?: Partial<Tips>;
}

export interface Guidance {
  minutes: string;
  course: CourseText;
  tips: Tips;
}

const FEWEST = 30;
const MOST = 480;
const MOST_OF_COURSE = 600;

export function guidanceOf({ minutes, course, tips }: ApiGuidance): Guidance {
  const { name = "", url = "" } = course ?? {};
  return {
    minutes: String(minutes ?? ""),
    course: { name, url, minutes: String(course?.minutes ?? ""), free: course?.free === undefined ? "" : course.free ? "true" : "false" },
    tips: tidyTips(tips),
  };
}

export function tidyCourse({ name = "", url = "", minutes = "", free = "" }: Partial<CourseText> = {}): CourseText {
  return { name: name.trim(), url: url.trim(), minutes: minutes.trim(), free };
}

export function tidyTips(tips: Partial<Tips> = {}): Tips {
  return Object.fromEntries(STEPS.map((step) => [step, (tips[step] ?? "").replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").trim()])) as Tips;
}

export type Lacking = "minutes" | "url" | "courseMinutes";

/** What the server would refuse. */
export function lacking({ minutes, course }: Pick<Guidance, "minutes" | "course">): Lacking[] {
  return [
    ...(isNumber(minutes, FEWEST, MOST) ? [] : (["minutes"] as const)),
    ...(isAddress(course.url.trim()) ? [] : (["url"] as const)),
    ...(isNumber(course.minutes, 1, MOST_OF_COURSE) ? [] : (["courseMinutes"] as const)),
  ];
}

export function isUsable(guidance: Pick<Guidance, "minutes" | "course">): boolean {
  return lacking(guidance).length === 0;
}

/** For the API. */
export function apiGuidance({ minutes, course, tips }: Guidance): ApiGuidance {
  const { name, url, free } = course;
  const told = {
    ...(name === "" ? {} : { name }),
    ...(url === "" ? {} : { url }),
    ...(course.minutes === "" ? {} : { minutes: Number(course.minutes) }),
    ...(free === "" ? {} : { free: free === "true" }),
  };
  const filled = Object.fromEntries(Object.entries(tips).filter(([, tip]) => tip !== ""));
  return {
    ...(minutes === "" ? {} : { minutes: Number(minutes) }),
    ...(Object.keys(told).length === 0 ? {} : { course: told }),
    ...(Object.keys(filled).length === 0 ? {} : { tips: filled }),
  };
}

function isNumber(text: string, least: number, most: number): boolean {
  const number = text.trim();
  return number === "" || (/^\d{1,3}$/.test(number) && Number(number) >= least && Number(number) <= most);
}

/** With https and a host, and with nobody's name or password in it. */
function isAddress(text: string): boolean {
  if (text === "") {
    return true;
  }
  try {
    const { protocol, username, password } = new URL(text);
    return protocol === "https:" && username + password === "" && /^https:\/\/[^\s/?#]+\S*$/i.test(text);
  } catch {
    return false;
  }
}
