/** A form that comes with the page; `file` lies beside it in samples/. */
export interface Sample {
  readonly file: string;
  readonly title: string;
}

/** The samples there are, first the one to begin with. Throws when the page's own files cannot be had. */
export async function readSamples(): Promise<readonly Sample[]> {
  const answer = await fetchOwn('samples/samples.json');
  return (await answer.json()) as readonly Sample[];
}

/** The sample's bytes, as if it had been opened from disk. */
export async function readSample({ file }: Sample): Promise<Uint8Array> {
  const answer = await fetchOwn(`samples/${file}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function fetchOwn(path: string): Promise<Response> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}
