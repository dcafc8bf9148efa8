// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/LinkSource.h"

#include "models/items/CandidateReader.h"
#include "models/store/Reader.h"

namespace porch {

ReaderLinkSource::ReaderLinkSource(Reader &reader)
    : m_reader(reader)
{}

void ReaderLinkSource::ask(QObject *context, const std::vector<TipId> &tips, Done<AskedTips> done)
{
    m_reader.read(
        context, [tips](Database &db) { return CandidateReader::ask(db, tips); }, std::move(done));
}

void ReaderLinkSource::find(QObject *context, const AskedTipsPtr &asked, const LinkQuestion &question,
                            Done<LinkAnswer> done)
{
    m_reader.read(
        context,
        [asked, question, known = m_known](Database &db) -> Result<LinkAnswer> {
            CandidateReader reader(db, *asked);
            if (question.text.trimmed().isEmpty()) {
                auto likely = reader.likely(question);
                if (!likely || known->words)
                    return likely;
                // Ahead of the first key.
                auto words = LinkedWords::read(db);
                if (words)
                    known->words = std::move(words).value();
                return likely;
            }
            if (!known->words) {
                auto words = LinkedWords::read(db);
                if (!words)
                    return words.error();
                known->words = std::move(words).value();
            }
            return reader.search(question, *known->words);
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
    m_known = std::make_shared<Known>();
}

} // namespace porch
