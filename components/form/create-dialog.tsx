'use client';

import { useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { Dialog } from '@/components/ui/dialog';
import { type CreateProps, Editor } from './editor';

/** A short form for a record that is not there yet, over the form that needs it. */
export function CreateDialog({ description, name, given, place, onClose, onCreated, onTaken }: CreateProps) {
  const t = useTranslations('form');
  const { noun, title, parent } = description;
  const values = {
    [title]: name,
    ...given,
    ...(parent === 'meetingId' && place.within ? { meetingId: place.within } : {}),
  };
  return (
    <Dialog
      isOpen
      title={t('createTitle', { noun: useFieldWords().noun(noun, 'new') })}
      closeLabel={t('cancel')}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Editor
        description={description}
        place={place}
        saved={null}
        values={values}
        keep={null}
        submit={t('createSubmit')}
        onSaved={(state) => onCreated(state, String(state.values[title] ?? name))}
        onTake={onTaken}
      />
    </Dialog>
  );
}
