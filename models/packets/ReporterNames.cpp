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
    QStringList names = m_numbers.keys();
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    for (const QString &name : std::as_const(names)) {
        // Not within a word, and a pseudonym not with the number of another one behind it.
        const QString pattern =
            QStringLiteral("(?<![\\p{L}\\p{N}])@?") +
            QRegularExpression::escape(name).replace(QStringLiteral("\\ "), QStringLiteral("\\s+")) +
            QStringLiteral("(?![\\p{L}\\p{N}])(?!\\s\\d)");
        m_words.emplace_back(QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                                             QRegularExpression::UseUnicodePropertiesOption),
                             of(name));
    }
}

void ReporterNames::add(const QString &reporter)
{
    const QString name = reporter.simplified().toLower();
    if (!name.isEmpty() && !m_numbers.contains(name))
        m_numbers.insert(name, int(m_numbers.size()) + 1);
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
    QString plain = text;
    for (const auto &[words, name] : m_words)
        plain.replace(words, name);
    return withoutPseudonyms(plain);
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
