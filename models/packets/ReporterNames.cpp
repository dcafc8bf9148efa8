// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/ReporterNames.h"

#include "models/domain/Pseudonym.h"

#include <QSet>

#include <algorithm>

namespace porch {

namespace {

/// All pairs of words that stand for people without a name.
const QSet<QString> &pseudonyms()
{
    static const QSet<QString> all = [] {
        QSet<QString> pairs;
        for (qint64 n = 0;; ++n) {
            const QString words = pseudonym(n).toLower();
            if (words.count(u' ') > 1)
                return pairs; // the first round is over
            pairs.insert(words);
        }
    }();
    return all;
}

/// A run of letters and digits.
const QRegularExpression &firstWord()
{
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{N}]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return word;
}

} // namespace

ReporterNames::ReporterNames(const PacketSource &source, bool shown)
    : m_shown(shown)
{
    for (const PacketTip &tip : source.tips) {
        add(tip.tip.reporter);
        for (const TimelineRow &row : tip.rows) {
            if (row.kind == TimelineKind::Resident)
                add(row.author);
        }
    }
}

void ReporterNames::add(const QString &reporter)
{
    const QString name = reporter.simplified().toLower();
    if (name.isEmpty() || m_numbers.contains(name))
        return;
    m_numbers.insert(name, int(m_numbers.size()) + 1);
    if (!m_shown)
        addWord(reporter.simplified());
}

/// Names are looked for by their first words: a case may have thousands of reporters.
void ReporterNames::addWord(const QString &reporter)
{
    const QRegularExpressionMatch first = firstWord().match(reporter);
    if (!first.hasMatch())
        return;
    const QString name = reporter.mid(first.capturedStart());
    // Not within a word, and a pseudonym not with the number of another one behind it.
    const QString pattern =
        QRegularExpression::escape(name).replace(QStringLiteral("\\ "), QStringLiteral("\\s+")) +
        QStringLiteral("(?![\\p{L}\\p{N}])(?!\\s\\d)");
    auto how = QRegularExpression::PatternOptions(QRegularExpression::UseUnicodePropertiesOption);
    // A single word may be another word, too: people write names with a capital letter.
    if (name.contains(u' '))
        how |= QRegularExpression::CaseInsensitiveOption;
    std::vector<Word> &same = m_words[first.captured().toLower()];
    const auto shorter = std::find_if(same.begin(), same.end(), [&pattern](const Word &word) {
        return word.name.pattern().size() < pattern.size();
    });
    same.insert(shorter, {QRegularExpression(pattern, how), tr("Reporter %1").arg(m_numbers.size())});
}

QString ReporterNames::of(const QString &reporter) const
{
    if (m_shown)
        return reporter;
    const int number = m_numbers.value(reporter.simplified().toLower());
    return number == 0 ? tr("A resident") : tr("Reporter %1").arg(number);
}

QString ReporterNames::in(const QString &text) const
{
    if (m_shown)
        return text;
    QString plain;
    qsizetype from = 0;
    for (auto each = firstWord().globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch word = each.next();
        const auto found = m_words.constFind(word.captured().toLower());
        if (found == m_words.cend() || word.capturedStart() < from)
            continue;
        for (const Word &name : *found) {
            const auto match = name.name.match(text, word.capturedStart(), QRegularExpression::NormalMatch,
                                               QRegularExpression::AnchorAtOffsetMatchOption);
            if (!match.hasMatch())
                continue;
            const bool called = word.capturedStart() > from && text[word.capturedStart() - 1] == u'@';
            plain += QStringView(text).mid(from, word.capturedStart() - from - (called ? 1 : 0));
            plain += name.shown;
            from = match.capturedEnd();
            break;
        }
    }
    return withoutPseudonyms(plain + text.mid(from));
}

/// Residents call each other by pseudonyms, also those of whom no message is in this packet.
QString ReporterNames::withoutPseudonyms(const QString &text) const
{
    static const QRegularExpression pair(QStringLiteral("@?\\b([A-Z][a-z]+\\s[A-Z][a-z]+)(\\s\\d+)?\\b"));
    QString plain;
    qsizetype from = 0;
    for (auto each = pair.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        if (!pseudonyms().contains(match.captured(1).simplified().toLower()))
            continue;
        const QString name = QString(match.captured(1) + match.captured(2)).simplified().toLower();
        int &number = m_mentioned[name];
        if (number == 0)
            number = int(m_numbers.size() + m_mentioned.size());
        plain += QStringView(text).mid(from, match.capturedStart() - from);
        plain += tr("Reporter %1").arg(number);
        from = match.capturedEnd();
    }
    return plain + text.mid(from);
}

} // namespace porch
