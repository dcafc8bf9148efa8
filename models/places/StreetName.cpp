// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/StreetName.h"

#include "models/places/StreetWords.h"

#include <algorithm>
#include <array>
#include <span>

namespace porch {

namespace {

using Words = QList<QStringView>;

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'`' || c == U'\u00b4';
}

/// "15", "15a", "b": what follows "Route".
bool isRoadCode(QStringView word)
{
    const bool letterOnly = word.size() == 1;
    return !word.isEmpty() && word.size() <= 5 && (letterOnly || word.front().isDigit());
}

bool isArticle(QStringView word)
{
    static constexpr std::array kArticles{QLatin1String("de"),  QLatin1String("del"), QLatin1String("la"),
                                          QLatin1String("las"), QLatin1String("el"),  QLatin1String("los")};
    return std::find(kArticles.begin(), kArticles.end(), word) != kArticles.end();
}

QString joined(const Words &words)
{
    QString text;
    for (const QStringView word : words) {
        if (!text.isEmpty())
            text += u' ';
        text += word;
    }
    return text;
}

/// Takes the words of a name apart from its ends inwards; always leaves at least one for the base.
class NameReader
{
public:
    explicit NameReader(const QString &folded)
        : m_words(QStringView(folded).split(u' ', Qt::SkipEmptyParts))
    {}

    StreetNameParts read()
    {
        StreetNameParts parts;
        parts.postDirection = takePostDirection();
        if (takeRoute(parts))
            return parts;
        parts.type = takeType();
        parts.preDirection = takePreDirection();
        if (takeRoute(parts))
            return parts;
        parts.preType = takePreType();
        parts.base = base();
        return parts;
    }

private:
    QString takePostDirection()
    {
        const StreetWord *direction = m_words.size() < 2 ? nullptr : findDirection(m_words.last());
        // "Avenue N" is a letter, not a side; "No" and "So" stand only before names.
        if (direction == nullptr || m_words.last() == QLatin1String("no") ||
            m_words.last() == QLatin1String("so"))
            return {};
        // "Paseo del Norte" is all name.
        if (m_words.size() > 2 && isArticle(m_words.at(m_words.size() - 2)))
            return {};
        if (m_words.size() == 2 &&
            (findStreetType(m_words.first()) != nullptr || isRouteWord(m_words.first())))
            return {};
        m_words.removeLast();
        return direction->normal;
    }

    static bool isRouteWord(QStringView word) { return findRouteWord(word) != nullptr; }

    /// "State Route 15", "US Highway 2", "I 95", "ME 15": all words but the last are such words.
    bool takeRoute(StreetNameParts &parts)
    {
        if (m_words.size() < 2 || m_words.size() > 4 || !isRoadCode(m_words.last()))
            return false;
        const auto before = m_words.mid(0, m_words.size() - 1);
        if (!std::all_of(before.begin(), before.end(), isRouteWord))
            return false;
        // A letter alone is a road's code only after "Route" and its like: "ME B" is no road.
        if (!m_words.last().front().isDigit() && before.last().size() < 3)
            return false;
        // The first word tells whose road it is; "Co Rd 12" is a county's, "CO 12" is Colorado's.
        const bool county = before.size() > 1 && before.first() == QLatin1String("co");
        parts.preType = county ? QStringLiteral("cr") : QString(findRouteWord(before.first())->normal);
        parts.base = m_words.last().toString();
        return true;
    }

    QString takeType()
    {
        if (m_words.size() < 2)
            return {};
        const StreetType *type = findStreetType(m_words.last());
        if (type == nullptr || type->place == StreetType::Before)
            return {};
        m_words.removeLast();
        QString normal = type->normal;
        // "Main Street Extension" is not Main Street.
        if (normal == QLatin1String("ext") && m_words.size() > 1) {
            if (const QString inner = takeType(); !inner.isEmpty())
                normal = inner + QLatin1String(" ext");
        }
        return normal;
    }

    QString takePreDirection()
    {
        const StreetWord *direction = m_words.size() < 2 ? nullptr : findDirection(m_words.first());
        if (direction == nullptr)
            return {};
        m_words.removeFirst();
        return direction->normal;
    }

    QString takePreType()
    {
        if (m_words.size() < 2)
            return {};
        const StreetType *type = findStreetType(m_words.first());
        if (type == nullptr || type->place == StreetType::After ||
            (type->place == StreetType::Either && m_words.size() != 2))
            return {};
        m_words.removeFirst();
        if (type->place == StreetType::Before)
            dropArticles();
        return type->normal;
    }

    /// "Calle de la Luna" and "Calle Luna" are one street to those who ask for it.
    void dropArticles()
    {
        while (m_words.size() > 1 && isArticle(m_words.first()))
            m_words.removeFirst();
    }

    QString base() const
    {
        const QString named = kingsName();
        if (!named.isEmpty())
            return named;
        QString text;
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            const StreetWord *word = findBaseWord(m_words.at(i));
            // "St" is a saint only before a name.
            const bool abbreviation = word != nullptr && m_words.at(i).size() <= 3;
            if (i > 0)
                text += u' ';
            if (word == nullptr || (abbreviation && i + 1 == m_words.size()))
                text += m_words.at(i);
            else
                text += word->normal;
        }
        return text;
    }

    /// The name that most cities share is written in the most ways: with Dr, with Jr, in three letters.
    QString kingsName() const
    {
        Words words = m_words;
        words.removeIf([](QStringView word) {
            return word == QLatin1String("dr") || word == QLatin1String("jr") ||
                   word == QLatin1String("junior") || word == QLatin1String("doctor");
        });
        const QString name = joined(words);
        const bool his = name == QLatin1String("mlk") || name == QLatin1String("m l k") ||
                         name == QLatin1String("martin luther king") || name == QLatin1String("m l king");
        return his ? QStringLiteral("martin luther king") : QString();
    }

    Words m_words;
};

/// Every way to write a part of which this is the normal form.
template <typename Row> void addForms(QStringList &forms, std::span<const Row> rows, const QString &normal)
{
    for (const Row &row : rows) {
        if (row.normal == normal)
            forms.append(row.written);
    }
}

} // namespace

QString StreetNameParts::key() const
{
    return preDirection + u'|' + preType + u'|' + base + u'|' + type + u'|' + postDirection;
}

QString foldedWords(QStringView text)
{
    QString plain = text.toString();
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x80; }))
        plain = plain.normalized(QString::NormalizationForm_KD);
    plain = plain.toCaseFolded();
    QString folded;
    folded.reserve(plain.size());
    bool gap = false;
    const QList<uint> points = plain.toUcs4();
    for (const char32_t c : points) {
        if (QChar::isLetterOrNumber(c)) {
            if (gap && !folded.isEmpty())
                folded += u' ';
            gap = false;
            folded += QChar::fromUcs4(c);
        } else if (!QChar::isMark(c) && !isApostrophe(c)) {
            gap = true;
        }
    }
    return folded;
}

StreetNameParts parseStreetName(QStringView name)
{
    const QString folded = foldedWords(name);
    return NameReader(folded).read();
}

QString directionOf(QStringView foldedWord)
{
    const StreetWord *direction = findDirection(foldedWord);
    return direction == nullptr ? QString() : QString(direction->normal);
}

QString streetTypeOf(QStringView foldedWord)
{
    const StreetType *type = findStreetType(foldedWord);
    return type == nullptr ? QString() : QString(type->normal);
}

QStringList searchForms(const QString &name)
{
    const StreetNameParts parts = parseStreetName(name);
    QStringList forms{foldedWords(name), parts.base};
    addForms(forms, directionWords(), parts.preDirection);
    addForms(forms, directionWords(), parts.postDirection);
    addForms(forms, streetTypes(), parts.preType);
    addForms(forms, streetTypes(), parts.type);
    forms.removeDuplicates();
    return forms;
}

} // namespace porch
