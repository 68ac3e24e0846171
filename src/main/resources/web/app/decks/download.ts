// A deck as a file on the author's own device.

import * as api from "./editor-api";

export async function download(key: string, type: api.FileType): Promise<void> {
  const file = await api.exported(key, type);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${key}.${type === api.YAML_TYPE ? "yaml" : "json"}`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
