// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/Wording.h"

#include <QRegularExpression>

#include <algorithm>

namespace porch {

namespace {

QString spoken(const QString &detail)
{
    return detail.section(u'|', 0, 0);
}

bool startsWithVowel(const QString &text)
{
    return !text.isEmpty() && QStringLiteral("aeioAEIO").contains(text.front());
}

/// "a" before "old Volvo" becomes "an": the word was written before the choice was known.
void fixArticle(QString &before, const QString &value)
{
    if (startsWithVowel(value) && (before.endsWith(QLatin1String(" a ")) || before == QLatin1String("A ") ||
                                   before == QLatin1String("a ")))
        before.insert(before.size() - 1, u'n');
}

/// After "Hello, " a sentence goes on small, unless it begins with a name or with I.
QString joined(const QString &before, const QString &text)
{
    static const QRegularExpression name(QStringLiteral("^\\S+ (?:[A-Z]|\\d|and [A-Z])"));
    const qsizetype letter = text.startsWith(u'¿') || text.startsWith(u'¡') ? 1 : 0;
    const bool goesOn = before.endsWith(QLatin1String(", ")) && text.size() > letter + 1;
    if (!goesOn || (letter == 0 && (!text.at(1).isLower() || name.match(text).hasMatch())))
        return text;
    QString continued = text;
    continued[letter] = continued.at(letter).toLower();
    return continued;
}

bool endsSentence(const QString &text)
{
    return text.isEmpty() || text.endsWith(QLatin1String(". ")) || text.endsWith(QLatin1String("! ")) ||
           text.endsWith(QLatin1String("? "));
}

} // namespace

QString Wording::placeOf(const QString &detail)
{
    return detail.contains(u'|') ? detail.section(u'|', 1) : detail;
}

Details Wording::detailsOf(const TownContent::Story &story, bool asWritten)
{
    QStringList keys = story.details.keys();
    // A hash has no order of its own, and each key takes a throw of the dice.
    std::sort(keys.begin(), keys.end());
    Details details;
    for (const QString &key : keys) {
        const QStringList &choices = *story.details.constFind(key);
        if (!choices.isEmpty())
            details.insert(key, asWritten ? choices.front() : m_dice.pick(choices));
    }
    return details;
}

QString Wording::fill(const QString &text, Details &details, bool spanish)
{
    QString filled;
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = text.indexOf(u'{', from);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            break;
        const QString word = text.mid(open + 1, close - open - 1);
        auto detail = details.constFind(word);
        if (detail == details.constEnd())
            detail = details.insert(word, choose(word, spanish));
        const QString value = spoken(*detail);
        filled += QStringView(text).mid(from, open - from);
        fixArticle(filled, value);
        filled += endsSentence(filled) && !value.isEmpty()
                      ? QString(value.front().toUpper() + QStringView(value).mid(1))
                      : value;
        from = close + 1;
    }
    filled += QStringView(text).mid(from);
    if (spanish) {
        filled.replace(QLatin1String(" de el "), QLatin1String(" del "));
        filled.replace(QLatin1String(" a el "), QLatin1String(" al "));
    }
    return filled;
}

QString Wording::choose(const QString &word, bool spanish)
{
    if (const auto place = m_places.say(word, spanish))
        return *place;
    const QStringList choices = m_content.words.value(word);
    if (choices.isEmpty())
        return word;
    // A turn of phrase may hold words of its own; the files are ours, and none holds itself.
    Details inner;
    return fill(m_dice.pick(choices), inner, spanish);
}

QString Wording::inVoice(const QString &text, const TownContent::Resident &resident)
{
    const TownContent::Voice voice = m_content.voices.value(resident.voice);
    const QString before = m_dice.pick(voice.before);
    Details details;
    return before + joined(before, asAnswer(text, resident)) +
           fill(m_dice.pick(voice.after), details, resident.spanish);
}

QString Wording::asAnswer(const QString &text, const TownContent::Resident &resident) const
{
    return m_content.voices.value(resident.voice).lower ? text.toLower() : text;
}

QString Wording::greeted(const QString &text, bool spanish)
{
    const QString before = m_dice.pick(
        m_content.voices.value(spanish ? QStringLiteral("spanish") : QStringLiteral("plain")).before);
    return before + joined(before, text);
}

} // namespace porch
