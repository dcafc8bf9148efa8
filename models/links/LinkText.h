// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace porch {

/// A word and how often a text has it.
struct WordCount
{
    QString word; ///< folded: lower case, without accents
    int count = 0;
    bool operator==(const WordCount &) const = default;
};

/// What suggestions look at in one message.
struct LinkText
{
    std::vector<WordCount> words; ///< each once, in the order of their first places
    int length = 1;               ///< how many words in all; at least 1
    QSet<QString> numbers;        ///< words of at least two letters with a digit: house numbers, plates
    QString bare; ///< equal for copies: without web addresses and the head of a copy ("RT @name:")

    int countOf(const QString &word) const;
    QStringList distinct() const; ///< each word once
};

LinkText linkText(const QString &text);

/// The words of a text as the search index folds them.
QStringList linkWords(const QString &text);

/// A word where a text has it.
struct WordSpan
{
    QString word; ///< folded
    qsizetype start = 0;
    qsizetype end = 0;
};

/// All words of a text as people read it, in their order.
std::vector<WordSpan> wordSpans(const QString &text);

/// How surely two different words are one, 0 to 1: a slip of the pen, or the same word with another ending.
/// Symmetric. Numbers and words of fewer than five letters are what they are.
double wordNearness(const QString &a, const QString &b);

} // namespace porch
