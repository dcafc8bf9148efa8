// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/NumberWords.h"

#include <QHash>

namespace porch {

namespace {

/// What a word adds to a number.
struct Part
{
    qint32 value = 0;
    bool ordinal = false;
    bool times = false; ///< "hundred": multiplies what stands before it
};

using L = QLatin1String;

struct Row
{
    L word;
    Part part;
};

constexpr Row kRows[] = {
    {L("one"), {1}},
    {L("two"), {2}},
    {L("three"), {3}},
    {L("four"), {4}},
    {L("five"), {5}},
    {L("six"), {6}},
    {L("seven"), {7}},
    {L("eight"), {8}},
    {L("nine"), {9}},
    {L("ten"), {10}},
    {L("eleven"), {11}},
    {L("twelve"), {12}},
    {L("thirteen"), {13}},
    {L("fourteen"), {14}},
    {L("fifteen"), {15}},
    {L("sixteen"), {16}},
    {L("seventeen"), {17}},
    {L("eighteen"), {18}},
    {L("nineteen"), {19}},
    {L("twenty"), {20}},
    {L("thirty"), {30}},
    {L("forty"), {40}},
    {L("fifty"), {50}},
    {L("sixty"), {60}},
    {L("seventy"), {70}},
    {L("eighty"), {80}},
    {L("ninety"), {90}},
    {L("hundred"), {100, false, true}},
    {L("thousand"), {1000, false, true}},
    {L("first"), {1, true}},
    {L("second"), {2, true}},
    {L("third"), {3, true}},
    {L("fourth"), {4, true}},
    {L("fifth"), {5, true}},
    {L("sixth"), {6, true}},
    {L("seventh"), {7, true}},
    {L("eighth"), {8, true}},
    {L("ninth"), {9, true}},
    {L("tenth"), {10, true}},
    {L("eleventh"), {11, true}},
    {L("twelfth"), {12, true}},
    {L("thirteenth"), {13, true}},
    {L("fourteenth"), {14, true}},
    {L("fifteenth"), {15, true}},
    {L("sixteenth"), {16, true}},
    {L("seventeenth"), {17, true}},
    {L("eighteenth"), {18, true}},
    {L("nineteenth"), {19, true}},
    {L("twentieth"), {20, true}},
    {L("thirtieth"), {30, true}},
    {L("fortieth"), {40, true}},
    {L("fiftieth"), {50, true}},
    {L("sixtieth"), {60, true}},
    {L("seventieth"), {70, true}},
    {L("eightieth"), {80, true}},
    {L("ninetieth"), {90, true}},
    {L("hundredth"), {100, true, true}},
    {L("uno"), {1}},
    {L("dos"), {2}},
    {L("tres"), {3}},
    {L("cuatro"), {4}},
    {L("cinco"), {5}},
    {L("seis"), {6}},
    {L("siete"), {7}},
    {L("ocho"), {8}},
    {L("nueve"), {9}},
    {L("diez"), {10}},
    {L("doce"), {12}},
    {L("trece"), {13}},
    {L("catorce"), {14}},
    {L("quince"), {15}},
    {L("dieciseis"), {16}},
    {L("diecisiete"), {17}},
    {L("dieciocho"), {18}},
    {L("diecinueve"), {19}},
    {L("veinte"), {20}},
    {L("veintiuno"), {21}},
    {L("veintidos"), {22}},
    {L("veintitres"), {23}},
    {L("veinticuatro"), {24}},
    {L("veinticinco"), {25}},
    {L("treinta"), {30}},
    {L("cuarenta"), {40}},
    {L("cincuenta"), {50}},
    {L("sesenta"), {60}},
    {L("setenta"), {70}},
    {L("ochenta"), {80}},
    {L("noventa"), {90}},
    {L("cien"), {100}},
    {L("ciento"), {100}},
    {L("doscientos"), {200}},
    {L("trescientos"), {300}},
    {L("cuatrocientos"), {400}},
    {L("quinientos"), {500}},
    {L("seiscientos"), {600}},
    {L("setecientos"), {700}},
    {L("ochocientos"), {800}},
    {L("novecientos"), {900}},
    {L("mil"), {1000, false, true}},
    {L("primera"), {1, true}},
    {L("primero"), {1, true}},
    {L("segunda"), {2, true}},
    {L("segundo"), {2, true}},
    {L("tercera"), {3, true}},
    {L("tercero"), {3, true}},
    {L("cuarta"), {4, true}},
    {L("cuarto"), {4, true}},
    {L("quinta"), {5, true}},
    {L("quinto"), {5, true}},
    {L("sexta"), {6, true}},
    {L("septima"), {7, true}},
    {L("octava"), {8, true}},
    {L("novena"), {9, true}},
    {L("decima"), {10, true}},
};

const Part *partOf(QStringView word)
{
    static const QHash<QString, Part> parts = [] {
        QHash<QString, Part> made;
        for (const Row &row : kRows)
            made.insert(row.word, row.part);
        return made;
    }();
    if (word.size() < 3 || word.size() > 14)
        return nullptr;
    const auto found = parts.constFind(word.toString());
    return found == parts.constEnd() ? nullptr : &*found;
}

/// Adds words up to a number: each must be smaller than what stands before it, as in "four hundred twelve".
class Adder
{
public:
    bool add(const Part &part)
    {
        if (m_ordinal || m_words == 5)
            return false;
        if (part.times) {
            // "hundred" alone is no number that names anything.
            if (m_words == 0 || m_open >= part.value || m_open == 0)
                return false;
            m_value += m_open * part.value - m_open;
            m_open = 0;
            m_least = part.value;
        } else {
            if (part.value >= m_least || (m_open > 0 && m_open % 10 == 0 && part.value >= 10))
                return false;
            m_value += part.value;
            m_open += part.value;
            m_least = part.value >= 100 ? 100 : part.value >= 20 ? 10 : 1;
        }
        m_ordinal = part.ordinal;
        ++m_words;
        return true;
    }

    int words() const { return m_words; }
    qint32 value() const { return m_value; }
    bool ordinal() const { return m_ordinal; }

private:
    qint32 m_value = 0;
    qint32 m_open = 0;
    qint32 m_least = 100'000;
    int m_words = 0;
    bool m_ordinal = false;
};

} // namespace

std::optional<WrittenNumber> writtenNumber(const Tokens &tokens, int at)
{
    if (!tokens.has(at))
        return std::nullopt;
    const Token &first = tokens.at(at);
    if (first.value >= 0) {
        if (first.isNumber() || first.kind == Token::Kind::Ordinal)
            return WrittenNumber{first.value, at + 1, first.kind == Token::Kind::Ordinal, false};
        return std::nullopt;
    }
    Adder adder;
    int end = at;
    while (tokens.has(end) && (end == at || tokens.follows(end))) {
        // "treinta y uno"
        const bool linked = end > at && tokens.at(end).is(L("y")) && tokens.follows(end + 1);
        const Part *part = partOf(tokens.at(linked ? end + 1 : end).folded);
        if (part == nullptr || !adder.add(*part))
            break;
        end += linked ? 2 : 1;
    }
    if (adder.words() == 0)
        return std::nullopt;
    return WrittenNumber{adder.value(), end, adder.ordinal(), true};
}

std::optional<qint32> numberOfBase(const QString &base)
{
    const Tokens tokens(base);
    const auto number = writtenNumber(tokens, 0);
    if (!number)
        return std::nullopt;
    if (number->end == tokens.count())
        return number->value;
    // "forty 2nd": the tables of names have only the simple ordinals.
    const Token &last = tokens.at(number->end);
    if (number->inWords && number->end + 1 == tokens.count() && last.kind == Token::Kind::Ordinal &&
        last.value < 10 && number->value % 10 == 0)
        return number->value + last.value;
    return std::nullopt;
}

} // namespace porch
