// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/LinkSource.h"

#include "models/items/CandidateReader.h"
#include "models/store/Reader.h"

namespace porch {

ReaderLinkSource::ReaderLinkSource(Reader &reader, Reader &background)
    : m_reader(reader)
    , m_background(background)
    , m_suggestions(Suggestions::load())
{}

void ReaderLinkSource::ask(QObject *context, const std::vector<TipId> &tips, Done<AskedTips> done)
{
    readWords();
    m_reader.read(
        context, [tips](Database &db) { return CandidateReader::ask(db, tips); }, std::move(done));
}

/// The old words do until the new ones are there.
void ReaderLinkSource::readWords()
{
    if (m_isReading || (m_words && !m_isAged))
        return;
    m_isReading = true;
    m_isAged = false;
    m_background.read(&m_here, &LinkedWords::read,
                      [this, generation = m_generation](Result<LinkedWords> words) {
                          m_isReading = false;
                          if (!words || generation != m_generation)
                              return;
                          m_words = std::make_shared<const LinkedWords>(std::move(words).value());
                          if (m_more)
                              m_more();
                      });
}

void ReaderLinkSource::find(QObject *context, const AskedTipsPtr &asked, const LinkQuestion &question,
                            Done<LinkAnswer> done)
{
    m_reader.read(
        context,
        [asked, question, words = m_words, suggestions = m_suggestions](Database &db) {
            CandidateReader reader(db, *asked);
            if (!question.text.trimmed().isEmpty())
                return reader.search(question, words ? *words : LinkedWords());
            return suggestions ? reader.likely(suggestions.value(), question)
                               : Result<LinkAnswer>(suggestions.error());
        },
        std::move(done));
}

void ReaderLinkSource::compare(QObject *context, const AskedTipsPtr &asked, const LinkCandidate &candidate,
                               Done<LinkPreview> done)
{
    m_reader.read(
        context, [asked, candidate](Database &db) { return CandidateReader(db, *asked).compare(candidate); },
        std::move(done));
}

void ReaderLinkSource::interrupt()
{
    m_reader.interrupt();
}

void ReaderLinkSource::forget()
{
    ++m_generation;
    m_words.reset();
    m_isReading = false;
}

} // namespace porch
