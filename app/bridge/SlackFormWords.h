// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace porch {

/// What the resident chose, which need not be the language that the program speaks.
enum class FormLanguage : quint8 { English, Spanish };

/// "en", "es"
QString formLanguageCode(FormLanguage language);
std::optional<FormLanguage> formLanguageOf(const QString &code);

/// Everything that a resident reads of the anonymous form and of the direct messages that follow. Plain
/// texts; %1 stands for a reference code, %2 for the command.
struct SlackFormWords
{
    // The form. Slack allows 24 characters for title and buttons.
    QString title;
    QString send;
    QString cancel;
    QString close;
    QString intro;
    QString language;  ///< its own name
    QString typed;     ///< there was text behind the command
    QString inChannel; ///< it was called where others read along
    QString what;
    QString whatHint;
    QString where;
    QString whereHint;
    QString ask;
    QString askHint;
    QString yes;
    QString no;
    // What is wrong with a submission.
    QString whatMissing;
    QString tooLong;
    QString askMissing;
    QString notReceived;
    QString tooMany;
    // After it.
    QString received;
    QString receivedAsk;
    QString receivedNoAsk;
    QString whereInTip; ///< begins the line of the tip that the desk reads
    // Direct messages.
    QString greeting;
    QString end;
    QString passedOn;
    QString ended;
    QString notEnded;    ///< it could not be
    QString threadEnded; ///< somebody writes where nobody reads any more
    QString notRead;
    // Where there is no form.
    QString notNow;
    QString notOpened;
};

const SlackFormWords &formWords(FormLanguage language);

/// A text in both languages, for somebody whose language nobody knows.
QString inBothLanguages(QString SlackFormWords::*text);

/// A text with the names that it has places for.
QString withNames(QString text, const QString &code, const QString &command);

/// Whether a message is nothing but the word that ends a conversation, in any language.
bool isEndWord(const QString &text);

} // namespace porch
