// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ReplyHelp.h"

#include <algorithm>

namespace porch {

namespace {

/// What somebody who writes an answer must know of.
bool concernsAnswers(const ConversationItem &item)
{
    if (item.mine || item.pending || item.row.refusal != Refusal::None)
        return false;
    if (item.row.kind != TimelineKind::Action)
        return true;
    // What a bridge did is no colleague's; that nobody can be answered any more, the composer says itself.
    return item.row.verb != Verb::Classify && item.row.verb != Verb::Snooze &&
           !ActionWords::isAutomatic(item.row.verb);
}

} // namespace

ReplyHelp::ReplyHelp(const ConversationModel &model, Composer &composer, Clock clock, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_composer(composer)
    , m_clock(std::move(clock))
{
    connect(&m_composer, &Composer::textEdited, this, &ReplyHelp::edited);
    connect(&m_composer, &Composer::newsRequested, this, &ReplyHelp::showNews);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &ReplyHelp::tellNews);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ReplyHelp::tellNews);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ReplyHelp::tellNews);
}

void ReplyHelp::refresh(const TipSituation &now, Micros saved)
{
    m_now = now;
    m_composer.setHelp(help());
    const QByteArray tip = m_model.tipKey();
    const bool begun = isReply() && !m_composer.text().isEmpty();
    if (!begun && isReply())
        m_begun.remove(tip);
    else if (begun && saved != 0 && !m_begun.contains(tip))
        m_begun.insert(tip, {0, saved, 0, true});
    tellRefusedClaim();
    tellNews();
}

bool ReplyHelp::isReply() const
{
    return m_composer.mode() == DraftMode::Reply;
}

void ReplyHelp::edited()
{
    if (!isReply() || !m_model.tip())
        return;
    const QByteArray tip = m_model.tipKey();
    if (m_composer.text().isEmpty()) {
        m_begun.remove(tip);
    } else {
        const auto begun = m_begun.find(tip);
        if (begun == m_begun.end())
            m_begun.insert(tip, {newest(), 0, 0, false});
        else if (begun->looked != 0)
            // They wrote on after having seen it: from here on it is known.
            *begun = {begun->looked, 0, 0, false};
        claimByTyping();
    }
    tellNews();
}

/// Whoever begins to answer has the tip, before a colleague begins, too. A colleague's claim, also an idle
/// one, is taken over by a decision, not by a letter.
void ReplyHelp::claimByTyping()
{
    const QByteArray tip = m_model.tipKey();
    const bool unclaimed = m_now.known && !m_now.closed() && !m_now.mine && m_now.holder.isEmpty() &&
                           m_now.staleHolder.isEmpty();
    const bool readable = !m_now.catchingUp() && m_now.phase != LinkState::Phase::Halted;
    if (!unclaimed || !readable || !m_now.unreachable.isEmpty() || m_now.standing || m_claims.contains(tip) ||
        m_composer.text().trimmed().isEmpty())
        return;
    Command command;
    command.id = newEventId();
    command.verb = Verb::Claim;
    command.body.tip = tip;
    m_claims.insert(tip, command.id);
    Q_EMIT commandRequested(command);
}

void ReplyHelp::tellRefusedClaim()
{
    const QByteArray claim = m_claims.value(m_model.tipKey());
    if (claim.isEmpty() || m_told.contains(claim) || m_composer.text().isEmpty())
        return;
    const auto &items = m_model.items();
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&claim](const ConversationItem &item) { return item.row.id == claim; });
    if (found == items.end() || found->refused.isEmpty())
        return;
    m_told.insert(claim);
    const auto &tip = m_model.tip();
    const bool held = tip && !tip->owner.isEmpty() && tip->owner != m_model.me();
    const QString holder = !held ? QString() : tip->ownerName.isEmpty() ? tip->owner : tip->ownerName;
    m_composer.setProblem(holder.isEmpty()
                              ? tr("%1 Your draft is kept.").arg(found->refused)
                              : tr("%1 claimed this tip first. Your draft is kept.").arg(holder));
}

// --- what came meanwhile

quint64 ReplyHelp::newest() const
{
    quint64 newest = 0;
    for (const ConversationItem &item : m_model.items()) {
        if (!item.pending)
            newest = std::max(newest, item.row.sequence);
    }
    return newest;
}

std::vector<const ConversationItem *> ReplyHelp::news(const Begun &begun) const
{
    std::vector<const ConversationItem *> news;
    for (const ConversationItem &item : m_model.items()) {
        const bool later = begun.dated ? item.row.at > begun.at : item.row.sequence > begun.sequence;
        if (later && concernsAnswers(item))
            news.push_back(&item);
    }
    return news;
}

QString ReplyHelp::sentence(const std::vector<const ConversationItem *> &news)
{
    const auto messages = std::count_if(news.begin(), news.end(), [](const ConversationItem *item) {
        return item->row.kind != TimelineKind::Action;
    });
    if (messages > 0)
        return tr("%n new message(s) since you began", nullptr, int(messages));
    return news.empty() ? QString() : tr("A colleague changed this tip since you began");
}

void ReplyHelp::tellNews()
{
    ReplyNews told;
    const auto begun = m_begun.constFind(m_model.tipKey());
    if (isReply() && begun != m_begun.cend()) {
        const auto news = this->news(*begun);
        told.sentence = sentence(news);
        told.looked = begun->looked != 0 && std::all_of(news.begin(), news.end(), [&](const auto *item) {
                          return item->row.sequence <= begun->looked;
                      });
    }
    m_composer.setNews(told);
}

void ReplyHelp::showNews()
{
    const auto begun = m_begun.find(m_model.tipKey());
    if (begun == m_begun.end())
        return;
    const auto news = this->news(*begun);
    if (news.empty())
        return;
    begun->looked = newest();
    Q_EMIT revealRequested(news.front()->row.id, news.front()->row.at);
    tellNews();
}

// --- templates

ComposerHelp ReplyHelp::help() const
{
    ComposerHelp help;
    const auto &tip = m_model.tip();
    if (!tip)
        return help;
    const DepartmentSettings &settings = m_model.settings();
    help.templates = settings.templates;
    help.spanish = tip->spanish;
    // The two words for somebody whose name nobody knows are the desk's, not theirs.
    if (tip->named)
        help.values.insert(QStringLiteral("reporter"), tip->reporter);
    if (!tip->channel.isEmpty())
        help.values.insert(QStringLiteral("channel"), QLatin1Char('#') + tip->channel);
    help.values.insert(QStringLiteral("officer"), m_model.meName());
    help.values.insert(QStringLiteral("department"), settings.name);
    help.values.insert(QStringLiteral("emergency"), settings.emergencyNumber);
    return help;
}

} // namespace porch
