// A mail as an address.

import { mailLink } from "../../main/resources/web/app/ui/mail-link";
import { equal } from "./check";

/** The fields of the mail, as a mail program reads them. */
const fields = (link: string) => [...new URL(link).searchParams.keys()];
const read = (link: string, field: string) => new URL(link).searchParams.get(field);

export const mailLinkTests = {
  rule_10_9_subject_and_body_of_a_mail_add_no_field_to_it: () => {
    const hostile = 'Kom? &bcc=boos@kwaad.example#x\r\nBcc: boos@kwaad.example\nTo: a\rCc: b\u2028c % + " <b>';
    const link = mailLink(hostile, hostile);
    equal(fields(link), ["subject", "body"], "fields");
    equal(new URL(link).pathname, "", "receiver");
    equal(/[\r\n]|%0[ad]/i.test(link.split("&body=")[0] ?? ""), false, "a line break in the subject");
    equal(read(link, "body"), hostile.replace(/\r\n|\n|\r/g, "\r\n"), "body");
  },

  rule_10_9_half_an_emoji_breaks_no_mail: () => equal(read(mailLink("a\ud83d", "\ude42b \ud83d\ude42"), "body"), "\ufffdb 🙂", "body"),
};
