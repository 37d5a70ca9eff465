import type { Report } from '../model/report.ts';

/** The formats that are a document by themselves, beside what the terminal shows. */
export const documentFormats = ['json', 'junit', 'markdown'] as const;

export type DocumentFormat = (typeof documentFormats)[number];

/** Whether it names one of them. */
export function isDocumentFormat(format: string | undefined): format is DocumentFormat {
  return documentFormats.some((name) => name === format);
}

/** The report in one of them. Only that one's code is loaded. */
export async function renderDocument(report: Report, format: DocumentFormat): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).renderJson(report);
    case 'junit':
      return (await import('./junit.ts')).renderJunit(report);
    case 'markdown':
      return (await import('./markdown.ts')).renderMarkdown(report);
  }
}
