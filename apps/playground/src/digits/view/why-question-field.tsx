import type { JSX } from "preact";
import { Field } from "../../controls/field.tsx";
import { digitsTexts } from "../../texts/digits-texts.ts";
import { defaultDigits } from "../settings/digits-config.ts";
import { classIndices } from "../why/class-index.ts";
import { whyQuestions, type WhyQuestion } from "../why/why-question.ts";

const texts = digitsTexts.why;

export interface WhyQuestionFieldProps {
  readonly ask: WhyQuestion;
  readonly classNames: readonly string[];
  readonly onChange: (ask: WhyQuestion) => void;
}

/** What is asked: why this answer, why a class, why not another one. */
export function WhyQuestionField({ ask, classNames, onChange }: WhyQuestionFieldProps): JSX.Element {
  const name = (label: number): string => classNames[label] ?? String(label);
  const option = (question: WhyQuestion, text: string): JSX.Element => (
    <option key={question} value={question} selected={question === ask}>
      {text}
    </option>
  );
  return (
    <Field
      id="ask"
      label={texts.question}
      onReset={ask === defaultDigits.ask ? undefined : () => onChange(defaultDigits.ask)}
    >
      <select
        id="ask"
        value={ask}
        onChange={({ currentTarget }) => {
          const chosen = whyQuestions.find((question) => question === currentTarget.value);
          if (chosen !== undefined) {
            onChange(chosen);
          }
        }}
      >
        {option("answer", texts.answer)}
        {option("next", texts.next)}
        <optgroup label={texts.forGroup}>
          {classIndices.map((label) => option(`for${label}`, texts.forClass(name(label))))}
        </optgroup>
        <optgroup label={texts.notGroup}>
          {classIndices.map((label) => option(`not${label}`, texts.notClass(name(label))))}
        </optgroup>
      </select>
    </Field>
  );
}
