// A deck as a file on the author's own device.

import * as api from "./editor-api";
import { k } from "./take-i18n";

const ENDINGS: Record<api.FileType, string> = {
  [api.YAML_TYPE]: "yaml",
  [api.JSON_TYPE]: "json",
  [api.EXCEL_TYPE]: "xlsx",
  [api.CSV_TYPE]: "csv",
};

export async function download(key: string, type: api.FileType): Promise<void> {
  keep(await api.exported(key, type), `${key}.${ENDINGS[type]}`);
}

export async function downloadTemplate(): Promise<void> {
  keep(await api.template(), k.templateFile);
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

function keep(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
