// A deck as a file on the author's own device.

import { saveFile } from "../ui/save-file";
import * as api from "./editor-api";
import { k } from "./take-i18n";

const ENDINGS: Record<api.FileType, string> = {
  [api.YAML_TYPE]: "yaml",
  [api.JSON_TYPE]: "json",
  [api.EXCEL_TYPE]: "xlsx",
  [api.CSV_TYPE]: "csv",
};

export async function download(key: string, type: api.FileType): Promise<void> {
  saveFile(await api.exported(key, type), `${key}.${ENDINGS[type]}`);
}

export async function downloadTemplate(): Promise<void> {
  saveFile(await api.template(), k.templateFile);
}

/** In which form a file is, by its name. */
export function typeOf(file: File): api.FileType {
  const name = file.name.toLowerCase();
  const types = Object.keys(ENDINGS) as api.FileType[];
  return (
    types.find((type) => name.endsWith(`.${ENDINGS[type]}`)) ??
    (name.endsWith(".txt") || name.endsWith(".tsv") ? api.CSV_TYPE : api.YAML_TYPE)
  );
}

/** The cards to print and cut out. */
export async function downloadCards(key: string, explained: boolean): Promise<void> {
  saveFile(await api.printedCards(key, explained), `${key}.pdf`);
}
