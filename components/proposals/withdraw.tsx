'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useKeyed } from '@/components/record/act-key';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { withdrawAction } from '@/lib/workflows/proposals/actions';

/** The author takes a proposal back; it can be taken up again later. */
export function Withdraw({ id, version }: { id: string; version: number }) {
  const t = useTranslations('proposals');
  const router = useRouter();
  const keyed = useKeyed();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  async function withdraw() {
    setBusy(true);
    setFailed(false);
    const outcome = await withdrawAction(keyed({ id, version })).catch(() => null);
    setBusy(false);
    if (outcome?.ok) router.refresh();
    else setFailed(true);
  }
  return (
    <>
      <Button size="small" variant="danger" busy={busy} onClick={withdraw}>
        {t('withdraw')}
      </Button>
      {failed ? <Notice tone="danger" role="alert" title={t('withdrawFailed')} /> : null}
    </>
  );
}
