import { withSeveralNotes } from "../features/several-notes";
import { createAnalyser, type Analyser } from "../analysis/analyse";
import type { Rule } from "../analysis/rule";
import type { FileHost } from "../host/file-host";
import { buildKnowledge, type Knowledge } from "../knowledge/knowledge";
import { emptyTeamFile, parseTeamFile, teamFileName, type TeamFile } from "../knowledge/team-file";
import { matchesGlob } from "../text/glob";
import { createNotes, type Notes } from "./notes";
import { mergeSettings, type DraftSettings } from "./settings";
import { joinUri, pathInFolder, resolvePath } from "./uris";
import { loadPacks, type FileProblem, type LoadedPacks, type PackSource } from "./workspace-packs";

/** What one draft is read with. */
export interface DraftContext {
  readonly settings: DraftSettings;
  readonly analyser: Analyser;
  readonly knowledge: Knowledge;
  readonly notes: Notes;
  /** Of the team's file and of the packs that the draft's settings name. */
  readonly problems: readonly FileProblem[];
  /** Folders of those packs. */
  readonly packFolders: readonly string[];
}

export interface ContextSource {
  readonly rules: readonly Rule[];
  readonly shippedPacks: () => Promise<readonly PackSource[]>;
  /** Exactly the shipped packs: what settings and the team's file name is left aside. */
  readonly onlyShipped: boolean;
  readonly host: FileHost;
  /** URIs of the workspace's folders. */
  readonly folders: () => readonly string[];
  /** The section `notawijzer` of the editor's settings for a document; never rejects. */
  readonly configuration: (uri: string | undefined) => Promise<unknown>;
  readonly notaDocuments: boolean;
  /** Without trust the team's packs are left aside. */
  readonly trusted: boolean;
  /** Told once for each complaint. */
  readonly complain: (complaint: string) => void;
}

export interface Contexts {
  /** For a document, or for the workspace as a whole. Never rejects. */
  readonly of: (uri: string | undefined) => Promise<DraftContext>;
  /** For a file that is not open: the editor's settings are those of its folder, asked for once for all its files. */
  readonly ofFile: (uri: string) => Promise<DraftContext>;
  /** Forgets settings; with `files` also what was read of the team's file and the packs. */
  readonly reset: (files: boolean) => void;
}

interface Loaded extends LoadedPacks {
  readonly knowledge: Knowledge;
  readonly notes: Notes;
}

const keptAnalysers = 8;

const areSame = (some: readonly PackSource[], others: readonly PackSource[]): boolean =>
  some.length === others.length &&
  some.every((one, i) => one === others[i] || JSON.stringify(one) === JSON.stringify(others[i]));

export function createContexts(source: ContextSource): Contexts {
  const codes = new Set(
    [...source.rules.map(({ code }) => code), "suppression/unused"].flatMap((code) => [
      code,
      code.split("/")[0]!,
    ]),
  );
  const complained = new Set<string>();
  let contexts = new Map<string, Promise<DraftContext>>();
  let teams = new Map<string, Promise<Team>>();
  let packs = new Map<string, Promise<Loaded>>();
  let sections = new Map<string, Promise<unknown>>();
  // Packs that are read again and are the same stay the same objects, so that nothing that rests on them is made anew.
  const lastLoaded = new Map<string, Loaded>();
  let analysers: { knowledge: Knowledge; key: string; analyser: Analyser }[] = [];

  const teamOf = (folder: string | undefined): Promise<Team> => {
    const key = folder ?? "";
    const known = teams.get(key);
    if (known) return known;
    const team = folder === undefined ? Promise.resolve(noTeam) : readTeam(folder, source);
    teams.set(key, team);
    return team;
  };

  const packsOf = (folders: readonly string[]): Promise<Loaded> => {
    const key = folders.join("\n");
    const known = packs.get(key);
    if (known) return known;
    const loaded = source
      .shippedPacks()
      .then((shipped) => loadPacks(folders, shipped, source.host))
      .then((all) => {
        const last = lastLoaded.get(key);
        if (last && areSame(last.sources, all.sources)) return { ...last, problems: all.problems };
        const fresh = {
          ...all,
          knowledge: buildKnowledge(all.sources.map(({ pack }) => pack)),
          notes: createNotes(all.sources, source.notaDocuments),
        };
        lastLoaded.set(key, fresh);
        return fresh;
      });
    packs.set(key, loaded);
    return loaded;
  };

  const analyserOf = (knowledge: Knowledge, settings: DraftSettings["analysis"]): Analyser => {
    const key = JSON.stringify(settings);
    const known = analysers.find((made) => made.knowledge === knowledge && made.key === key);
    if (known) return known.analyser;
    const analyser = withSeveralNotes(createAnalyser(knowledge, source.rules, settings));
    analysers = [{ knowledge, key, analyser }, ...analysers].slice(0, keptAnalysers);
    return analyser;
  };

  const sectionOf = (folder: string): Promise<unknown> => {
    const known = sections.get(folder) ?? source.configuration(folder);
    sections.set(folder, known);
    return known;
  };

  const make = async (uri: string | undefined, isOpen = true): Promise<DraftContext> => {
    const folder = folderOf(uri, source.folders());
    const asked = isOpen || folder === undefined ? source.configuration(uri ?? folder) : sectionOf(folder);
    const [team, editor] = await Promise.all([teamOf(folder), asked]);
    const { settings, complaints } = mergeSettings(editor, team.file, codes, source.trusted);
    for (const complaint of complaints) {
      if (complained.has(complaint)) continue;
      complained.add(complaint);
      source.complain(complaint);
    }
    const packFolders = source.onlyShipped
      ? []
      : settings.packs.map((path) => resolvePath(path, folder)).filter((path) => path !== undefined);
    const { knowledge, notes, problems } = await packsOf(packFolders);
    const path = uri !== undefined && folder !== undefined ? pathInFolder(uri, folder) : undefined;
    const suppressions = team.file.suppressions.filter(
      ({ file }) => file === undefined || (path !== undefined && matchesGlob(file, path)),
    );
    const analysis = { ...settings.analysis, suppressions };
    return {
      settings: { ...settings, analysis },
      analyser: analyserOf(knowledge, analysis),
      knowledge,
      notes,
      problems: [...team.problems, ...problems],
      packFolders,
    };
  };

  return {
    of: (uri) => {
      const key = uri ?? "";
      const known = contexts.get(key);
      if (known) return known;
      const context = make(uri);
      contexts.set(key, context);
      return context;
    },
    ofFile: (uri) => {
      const key = `file ${uri}`;
      const known = contexts.get(key);
      if (known) return known;
      const context = make(uri, false);
      contexts.set(key, context);
      return context;
    },
    reset: (files) => {
      contexts = new Map();
      sections = new Map();
      if (!files) return;
      teams = new Map();
      packs = new Map();
    },
  };
}

interface Team {
  readonly file: TeamFile;
  readonly problems: readonly FileProblem[];
}

const noTeam: Team = { file: emptyTeamFile, problems: [] };

async function readTeam(folder: string, { host, rules }: ContextSource): Promise<Team> {
  const uri = joinUri(folder, teamFileName);
  const answer = await host.readFile(uri);
  if ("error" in answer) return noTeam;
  const { value, problems } = parseTeamFile(answer.text, [
    ...rules.map(({ code }) => code),
    "suppression/unused",
  ]);
  return { file: value, problems: problems.map((problem) => ({ uri, text: answer.text, problem })) };
}

/**
 * The folder that holds the document, the innermost of several; the first one for the workspace as a whole and for
 * documents outside it, such as untitled ones.
 */
export function folderOf(uri: string | undefined, folders: readonly string[]): string | undefined {
  const holding = folders
    .filter((folder) => uri !== undefined && pathInFolder(uri, folder) !== undefined)
    .sort((a, b) => b.length - a.length);
  return holding[0] ?? folders[0];
}
