'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { newActKey } from '@/components/record/act-key';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatInstant } from '@/lib/time';
import type { ImportedText } from '@/lib/workflows/import/candidates';
import type { ModelToAsk } from './ask-model';
import type { MakeDraft } from './finish';
import styles from './import-screen.module.css';
import { Made } from './made';
import { Paste, type ReadText } from './paste';
import { Review } from './review';
import { type Vocabulary, VocabularyContext } from './review-context';
import type { ReviewContents } from './review-state';
import { forgetReview, type KeptReview, keepReview, readReview } from './storage';

type Step =
  | { at: 'paste'; begun?: ImportedText }
  | { at: 'review'; contents: ReviewContents }
  | { at: 'made'; made: Parameters<typeof Made>[0]['made'] };

type Props = {
  /** Whose review is kept in this browser. */
  member: string;
  example: string;
  vocabulary: Vocabulary;
  readText: ReadText;
  makeDraft: MakeDraft;
  /** Null where the site has none. */
  modelHost: string | null;
  askModel: ModelToAsk['ask'];
};

/** From a text to a draft in three steps: bring it in, review what it says, see what was written. */
export function ImportScreen({ member, example, vocabulary, readText, makeDraft, modelHost, askModel }: Props) {
  const t = useTranslations('import');
  const locale = useLocale();
  const [step, setStep] = useState<Step>({ at: 'paste' });
  const [offered, setOffered] = useState<KeptReview | null>(null);
  const [isKept, setIsKept] = useState(true);
  const latest = useRef<ReviewContents | null>(null);
  const timer = useRef(0);

  useEffect(() => setOffered(readReview(member)), [member]);

  function save() {
    window.clearTimeout(timer.current);
    if (latest.current) setIsKept(keepReview(member, latest.current));
  }
  const saveNow = useEffectEvent(save);
  useEffect(() => {
    const hide = () => saveNow();
    window.addEventListener('pagehide', hide);
    return () => window.removeEventListener('pagehide', hide);
  }, []);
  function onChange(contents: ReviewContents) {
    latest.current = contents;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(save, 400);
  }
  const begin = (reading: ImportedText) =>
    setStep({ at: 'review', contents: { reading, marks: {}, key: newActKey() } });
  const leave = () => {
    save();
    latest.current = null;
    setOffered(readReview(member));
    setStep({ at: 'paste' });
  };

  return (
    <VocabularyContext value={vocabulary}>
      {step.at === 'paste' ? (
        <div className={styles.start}>
          {offered ? (
            <Notice
              title={t(step.begun ? 'kept.same' : 'kept.title', { date: formatInstant(new Date(offered.at), locale) })}
              role="status"
            >
              <p className={styles.acts}>
                <Button
                  size="small"
                  variant="primary"
                  onClick={() => setStep({ at: 'review', contents: offered.contents })}
                >
                  {t('kept.resume')}
                </Button>
                <Button
                  size="small"
                  variant="quiet"
                  onClick={() => {
                    forgetReview(member);
                    setOffered(null);
                    if (step.begun) begin(step.begun);
                  }}
                >
                  {t(step.begun ? 'kept.anew' : 'kept.forget')}
                </Button>
              </p>
            </Notice>
          ) : null}
          <Paste
            readText={readText}
            example={example}
            onRead={(reading) =>
              // A review of this very text that was left unfinished is not written over unasked.
              offered?.contents.reading.text === reading.text
                ? setStep({ at: 'paste', begun: reading })
                : begin(reading)
            }
          />
        </div>
      ) : step.at === 'review' ? (
        <Review
          contents={step.contents}
          makeDraft={makeDraft}
          model={modelHost === null ? null : { host: modelHost, ask: askModel }}
          onChange={onChange}
          isKept={isKept}
          onLeave={leave}
          onDone={(made) => {
            window.clearTimeout(timer.current);
            latest.current = null;
            forgetReview(member);
            setOffered(null);
            setStep({ at: 'made', made });
          }}
        />
      ) : (
        <Made made={step.made} onAgain={() => setStep({ at: 'paste' })} />
      )}
    </VocabularyContext>
  );
}
