// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Language.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace porch {

namespace {

// Sorted, without accents; none of them is a common English word ("me", "no", "a", "has", "son" are).
constexpr std::array<std::u16string_view, 90> kSpanish{
    u"ahi",     u"ahora",   u"al",      u"alguien",  u"alli",   u"anoche", u"aqui",     u"ayer",
    u"ayuda",   u"bien",    u"buenas",  u"bueno",    u"buenos", u"calle",  u"casa",     u"claro",
    u"con",     u"cual",    u"cuando",  u"de",       u"del",    u"desde",  u"dias",     u"donde",
    u"el",      u"ella",    u"en",      u"entonces", u"es",     u"eso",    u"esta",     u"estamos",
    u"estan",   u"este",    u"esto",    u"estoy",    u"fue",    u"gente",  u"gracias",  u"hace",
    u"hay",     u"hola",    u"hoy",     u"la",       u"las",    u"lo",     u"los",      u"mas",
    u"mi",      u"muy",     u"nada",    u"nadie",    u"noches", u"nos",    u"nuestra",  u"nuestro",
    u"nunca",   u"otra",    u"otras",   u"otro",     u"otros",  u"para",   u"perfecto", u"pero",
    u"policia", u"por",     u"porque",  u"que",      u"quien",  u"se",     u"senor",    u"senora",
    u"si",      u"siempre", u"sin",     u"sobre",    u"soy",    u"su",     u"tambien",  u"tardes",
    u"tengo",   u"tiene",   u"todavia", u"un",       u"una",    u"vecina", u"vecino",   u"vecinos",
    u"y",       u"ya",
};

constexpr std::array<std::u16string_view, 40> kEnglish{
    u"a",  u"about", u"and", u"are",  u"at",   u"but",  u"can",  u"for",   u"from", u"have",
    u"he", u"her",   u"his", u"i",    u"in",   u"is",   u"it",   u"me",    u"my",   u"not",
    u"of", u"on",    u"or",  u"our",  u"she",  u"that", u"the",  u"there", u"they", u"this",
    u"to", u"was",   u"we",  u"were", u"what", u"who",  u"will", u"with",  u"you",  u"your",
};

/// Words of both, which make an answer with one Spanish word no less Spanish: "No, ya no".
constexpr std::array<std::u16string_view, 5> kShared{u"a", u"me", u"no", u"ok", u"son"};

/// An answer of so many words rarely holds two of the small ones.
constexpr int kShortAnswer = 4;

template <std::size_t N> bool contains(const std::array<std::u16string_view, N> &words, const QString &word)
{
    const std::u16string_view view(reinterpret_cast<const char16_t *>(word.utf16()),
                                   static_cast<std::size_t>(word.size()));
    return std::find(words.begin(), words.end(), view) != words.end();
}

/// Lower case, the accents of Spanish taken off.
QChar plain(QChar c)
{
    switch (c.toLower().unicode()) {
    case 0xE1:
        return u'a';
    case 0xE9:
        return u'e';
    case 0xED:
        return u'i';
    case 0xF3:
        return u'o';
    case 0xFA:
    case 0xFC:
        return u'u';
    case 0xF1:
        return u'n';
    default:
        return c.toLower();
    }
}

} // namespace

bool readsAsSpanish(const QString &text)
{
    // The beginning of a message tells; a megabyte is not read for a hint.
    constexpr qsizetype most = 600;
    int spanish = 0;
    int english = 0;
    int words = 0;
    int shared = 0;
    QString word;
    bool accented = false;
    const auto endWord = [&] {
        if (word.isEmpty())
            return;
        ++words;
        // Written with its accent, a Spanish word is no slip of another language: "Sí".
        if (contains(kSpanish, word))
            spanish += accented ? 2 : 1;
        english += contains(kEnglish, word) ? 1 : 0;
        shared += contains(kShared, word) ? 1 : 0;
        word.clear();
        accented = false;
    };
    for (const QChar c : QStringView(text).left(most)) {
        const char16_t u = c.unicode();
        if (u == 0xBF || u == 0xA1 || u == 0xF1 || u == 0xD1) // ¿ ¡ ñ Ñ
            spanish += 2;
        if (c.isLetter()) {
            const QChar bare = plain(c);
            accented = accented || bare != c.toLower();
            word += bare;
        } else {
            endWord();
        }
    }
    endWord();
    // "No, ya no": one Spanish word beside words that both languages have.
    if (words > 1 && words <= kShortAnswer && spanish > 0 && spanish + shared >= words)
        return true;
    return spanish >= 2 && spanish > english;
}

} // namespace porch
