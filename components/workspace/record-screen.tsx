import { getLocale } from 'next-intl/server';
import { formOf, formsWithin } from '@/components/form/description';
import { LostRecord } from '@/components/form/lost-record';
import { Missing } from '@/components/site/missing';
import { countryOptions } from '@/lib/country-names';
import type { NounName, Values } from '@/lib/field';
import { pointersIn } from '@/lib/history/describe';
import { mayRestore } from '@/lib/history/queries/states';
import { zoneOfMeeting } from '@/lib/meetings/queries/zone';
import { isUuid } from '@/lib/names';
import { can, editOf, LEAST_ROLE, mayCreate } from '@/lib/policy';
import { answerNotFound } from '@/lib/response';
import { isAtLeast, type Member } from '@/lib/viewer';
import type { SavedState } from '@/lib/workflows/actions';
import { likenessOf } from '@/lib/workspace/duplicates/pair';
import { NAMED } from '@/lib/workspace/duplicates/references';
import { readNote } from '@/lib/workspace/note';
import { proposingOn } from '@/lib/workspace/proposal';
import { openRecord } from '@/lib/workspace/record';
import { titlesOf } from '@/lib/workspace/search';
import { RecordPage } from './record-page';

type Props = {
  viewer: Member;
  noun: NounName;
  /** Absent for a record that is about to be made. */
  id?: string;
  /** What a new record begins with, for instance the meeting that it belongs to. */
  values?: Values;
  /** Asked for by an editor who would rather propose; an id takes an earlier proposal up again. */
  propose?: string;
};

/** A record's page as the viewer may use it: to write, to read, or not there at all. */
export async function RecordScreen({ viewer, noun, id, values = {}, propose }: Props) {
  const opened = id !== undefined && isUuid(id) ? await openRecord(viewer, noun, id) : null;
  if (id !== undefined && !opened?.ok) {
    answerNotFound();
    return (
      <>
        <Missing />
        {id !== undefined && isUuid(id) ? <LostRecord description={formOf(noun)} memberId={viewer.id} id={id} /> : null}
      </>
    );
  }
  const record = opened?.ok ? opened.value : null;
  const description = formOf(noun);
  const proposing = record && (await proposingOn(viewer, record, propose));
  const current = proposing?.values ?? record?.values ?? values;
  const within = typeof current.meetingId === 'string' ? current.meetingId : undefined;
  const [names, zone, locale] = await Promise.all([
    titlesOf(viewer, [
      ...pointersIn(description.fields, current),
      ...pointersIn(description.fields, proposing?.own.again?.values ?? {}),
    ]),
    within ? zoneOfMeeting(viewer, within) : noun === 'meeting' ? (current.timeZone ?? null) : null,
    getLocale(),
  ]);
  const likeness =
    record && NAMED.includes(noun) ? await likenessOf(viewer, noun, record) : { merged: null, alike: null };
  const countries = countryOptions(locale);
  const saved: SavedState | null = record && { ...record.state, values: current };
  const may = (action: 'edit_draft' | 'edit_published' | 'publish' | 'discard' | 'withdraw' | 'merge') =>
    record ? can(viewer, action, record.state) : action === 'edit_draft' && mayCreate(viewer);
  return (
    <RecordPage
      key={id ?? 'new'}
      description={description}
      creatable={mayCreate(viewer) ? formsWithin(description.fields) : []}
      place={{
        countries,
        zone: typeof zone === 'string' ? zone : null,
        within,
        names,
      }}
      saved={saved && { id: saved.id, version: saved.version, status: saved.status, values: saved.values }}
      values={values}
      memberId={viewer.id}
      proposal={proposing?.own ?? null}
      may={{
        edit: record ? may(editOf(record.state)) : may('edit_draft'),
        editPublished: record ? may('edit_published') : isAtLeast(viewer, LEAST_ROLE.edit_published),
        publish: record ? may('publish') : isAtLeast(viewer, LEAST_ROLE.publish),
        discard: may('discard'),
        withdraw: may('withdraw'),
        restore: record !== null && (await mayRestore(viewer, record.state)),
        merge: may('merge'),
      }}
      note={record ? await readNote(viewer, noun, record.state.id) : null}
      {...likeness}
    />
  );
}
