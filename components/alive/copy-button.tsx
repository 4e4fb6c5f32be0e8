import { Button } from '@/components/ui/button';

type Props = {
  /** The id of the element whose text is copied. */
  of: string;
  label: string;
  /** What the button says once it is done. */
  done: string;
};

/** Copies a text of the page where the browser allows it; elsewhere, and without a script, there is no button, and the text is there to be selected. */
export const CopyButton = ({ of, label, done }: Props) => (
  <Button size="small" hidden data-copy={of} data-done={done}>
    <span aria-live="polite">{label}</span>
  </Button>
);
