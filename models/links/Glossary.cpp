// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/Glossary.h"

#include <algorithm>

namespace porch {

namespace {

void add(QStringList &to, const QStringList &words)
{
    for (const QString &word : words) {
        if (!to.contains(word))
            to.append(word);
    }
}

} // namespace

Result<Glossary> Glossary::fromText(const QByteArray &text)
{
    Glossary glossary;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        const QString said = QString::fromUtf8(line).trimmed();
        if (said.isEmpty() || said.startsWith(u'#'))
            continue;
        const QStringList sides = said.split(u':');
        const QStringList here = sides.value(0).split(u' ', Qt::SkipEmptyParts);
        const QStringList there = sides.value(1).split(u' ', Qt::SkipEmptyParts);
        if (sides.size() != 2 || here.isEmpty() || there.isEmpty())
            return Error{QStringLiteral("Line %1 of the glossary is none.").arg(number)};
        for (const QString &word : here)
            add(glossary.m_words[word], there);
        for (const QString &word : there)
            add(glossary.m_words[word], here);
    }
    return glossary;
}

QStringList Glossary::otherWords(const QString &word) const
{
    for (const int ending : {0, 1, 2}) {
        if (ending > 0 && !word.endsWith(u's'))
            break;
        if (ending == 2 && !word.endsWith(QLatin1String("es")))
            break;
        const auto found = m_words.constFind(word.chopped(std::min(qsizetype(ending), word.size())));
        if (found != m_words.constEnd())
            return *found;
    }
    return {};
}

bool Glossary::isOneOf(const QString &word, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &other) {
        if (!word.startsWith(other))
            return false;
        const QStringView ending = QStringView(word).mid(other.size());
        return ending.isEmpty() || ending == QLatin1String("s") || ending == QLatin1String("es");
    });
}

} // namespace porch
