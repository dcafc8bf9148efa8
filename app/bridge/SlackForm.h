// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackFormWords.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace porch {

/// The anonymous form as Slack's JSON, there and back: the modal, what people fill in, and the first direct
/// message that follows. It does nothing itself, and whatever comes it neither fails nor throws.
namespace slackform {

/// Slack's limit for one input.
inline constexpr int kMostWhat = 3'000;
inline constexpr int kMostWhere = 300;

/// How the form stands before somebody. It travels in the form itself, so that any bridge can go on with it;
/// nothing of the person is in it.
struct State
{
    FormLanguage language = FormLanguage::English;
    bool inChannel = false; ///< it was called where others read along
    bool typed = false;     ///< there was text behind the command, which is not even read
    bool operator==(const State &) const = default;
};

/// What somebody filled in. The account must not leave the bridge.
struct Tip
{
    QString user;
    QString view; ///< Slack's id of this one form
    FormLanguage language = FormLanguage::English;
    QString what;
    QString where;
    bool mayAsk = false;
};

struct Submission
{
    Tip tip;
    /// What is wrong with it, by input; empty: nothing.
    QJsonObject problems;
};

struct LanguageChange
{
    QString view;
    State state;    ///< as wanted now
    QString mayAsk; ///< what was chosen so far, see view()
};

/// The button under the first direct message.
struct EndPress
{
    QString user;
    QString code;    ///< of the tip, see FormCode.h
    QString channel; ///< where the message is; may be empty
    QString message; ///< its ts; may be empty
};

/// The payload of a slash command: what it says of where it was called. Its text is not looked at.
State stateOf(const QJsonObject &command);

/// None where the payload of an interaction is of something else.
std::optional<Submission> submission(const QJsonObject &payload);
std::optional<LanguageChange> languageChange(const QJsonObject &payload);
std::optional<EndPress> endPress(const QJsonObject &payload);

/// The form.
/// @param mayAsk the choice that is set: "yes", "no", or nothing yet
QJsonObject view(const State &state, const QString &mayAsk = {});
/// What takes its place when the log has the tip.
QJsonObject receivedView(const Tip &tip, const QString &code, const QString &command);

/// Acknowledgements of a submission.
QJsonObject answerWithProblems(const QJsonObject &problems);
QJsonObject answerWithProblem(const QString &sentence, bool aboutAsking = false);
QJsonObject answerWithView(const QJsonObject &view);
/// Of a command: a line that only who typed it sees.
QJsonObject answerWithText(const QString &text);

/// `blocks` of the first direct message: the text and the button.
QJsonArray greetingBlocks(FormLanguage language, const QString &code, const QString &command);
/// `metadata` of that message, by which it is known again, and the code back; empty where it is another's.
QJsonObject greetingMetadata(const QString &code);
QString greetedCode(const QJsonObject &message);

/// The tip as the desk reads it.
QByteArray text(const Tip &tip);
/// The same for the same words in the same form: what makes a second press the same event.
QByteArray identity(const Tip &tip);

} // namespace slackform
} // namespace porch
