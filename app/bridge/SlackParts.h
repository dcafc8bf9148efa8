// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace porch {

/// The longest text of one post.
inline constexpr qsizetype kMostSlackPost = 4'000;

/// A text as Slack wants it: `&`, `<` and `>` escaped, nothing else, so that no officer's text can ring a
/// whole channel or hide an address behind a word.
QString escapedForSlack(const QString &text);

/// A long text as several posts: cut between paragraphs where that fits, else between lines, sentences or
/// words, and never within what a reader takes for one character. Each part, once escaped, has at most
/// `limit` code units. White space at the cuts and around the whole falls away; no part is empty, and a blank
/// text has none.
std::vector<QString> slackParts(const QString &text, qsizetype limit = kMostSlackPost);

} // namespace porch
