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
    if (std::exchange(m_isAged, false))
        forget();
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
            if (question.text.trimmed().isEmpty())
                return reader.likely(question);
            if (const auto read = known->read(db); !read)
                return read.error();
            return reader.search(question, *known->words);
        },
        std::move(done));
    // Ahead of the first key.
    if (question.text.trimmed().isEmpty())
        m_reader.read(
            context, [known = m_known](Database &db) { return known->read(db); },
            [](const Result<void> &) {});
}

Result<void> ReaderLinkSource::Known::read(Database &db)
{
    if (words)
        return {};
    auto all = LinkedWords::read(db);
    if (!all)
        return all.error();
    words = std::move(all).value();
    return {};
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
