// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QHash>
#include <QStringList>

namespace porch {

/// Words of two languages that mean the same.
class Glossary
{
public:
    /// Knows nothing.
    Glossary() = default;
    /// @param text resources/links/glossary.txt: "white : blanco blanca", a meaning a line; # begins a
    /// comment
    static Result<Glossary> fromText(const QByteArray &text);

    /// What a folded word may be in the other language; empty for most.
    QStringList otherWords(const QString &word) const;
    /// Whether a folded word is one of these, maybe in the plural.
    static bool isOneOf(const QString &word, const QStringList &words);

private:
    QHash<QString, QStringList> m_words;
};

} // namespace porch
