// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/AnnouncementModel.h"

#include "models/domain/PlainText.h"

namespace porch {

namespace {

constexpr Micros kSecond = 1'000'000;

/// What the post has of a reply, wherever it comes from.
ConversationItem postOf(const QByteArray &id, const QByteArray &text, Micros at)
{
    ConversationItem post;
    post.row.kind = TimelineKind::Reply;
    post.row.verb = Verb::Announce;
    post.row.id = id;
    post.row.at = at;
    post.row.text = safeForDisplay(QString::fromUtf8(text)).trimmed();
    return post;
}

} // namespace

AnnouncementModel::AnnouncementModel(QObject *parent)
    : KeyedListModel(parent)
    , m_zone(QTimeZone::systemTimeZone())
    , m_settings(std::make_shared<DepartmentSettings>(DepartmentSettings::defaults()))
{
    m_countdown.setSingleShot(true);
    connect(&m_countdown, &QTimer::timeout, this, &AnnouncementModel::rebuild);
}

void AnnouncementModel::setMe(const QString &user, const QString &name)
{
    m_me = user;
    m_meName = name;
    rebuild();
}

void AnnouncementModel::setClock(Clock clock)
{
    m_clock = std::move(clock);
    rebuild();
}

void AnnouncementModel::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    Q_EMIT updated();
}

void AnnouncementModel::setChannels(const std::vector<ChannelRow> &channels)
{
    m_channels = channels;
    rebuild();
}

void AnnouncementModel::setRows(const std::vector<AnnouncementRow> &rows)
{
    m_rows = rows;
    rebuild();
}

void AnnouncementModel::setPending(const std::vector<PendingAction> &pending)
{
    m_pending.clear();
    std::copy_if(pending.begin(), pending.end(), std::back_inserter(m_pending),
                 [](const PendingAction &action) { return action.verb == Verb::Announce; });
    rebuild();
}

AnnouncementItem AnnouncementModel::itemOf(const AnnouncementRow &row) const
{
    AnnouncementItem item;
    item.source = row.source;
    item.channel = row.channel;
    item.title = row.title;
    item.post = postOf(row.id, row.text, row.at);
    item.post.row.sequence = row.sequence;
    item.post.row.author = row.author;
    item.post.row.authorName = row.author;
    item.post.row.delivered = row.delivered;
    item.post.row.bounced = row.bounced;
    item.post.row.bounce = row.bounce;
    return item;
}

AnnouncementItem AnnouncementModel::itemOf(const PendingAction &action) const
{
    const QString path = action.detail.value(QLatin1String("channel")).toString();
    const QByteArray text = action.detail.value(QLatin1String("text")).toString().toUtf8();
    AnnouncementItem item;
    item.source = path.section(u'/', 0, 0);
    item.channel = path.section(u'/', 1);
    item.title = titleOf(item.source, item.channel);
    item.post = postOf(action.id, text, action.created);
    item.post.row.sequence = action.sequence;
    item.post.row.author = m_me;
    item.post.mine = true;
    item.post.pending = action.state;
    item.post.problem = action.problem;
    const Micros now = m_clock();
    if (action.state == PendingState::Queued && action.isHeld(now))
        item.post.holdSeconds = int((action.hold - now + kSecond - 1) / kSecond);
    if (action.state == PendingState::Refused)
        item.post.refused =
            action.problem.isEmpty() ? RefusalText::sentence(action.refusal, {}) : action.problem;
    return item;
}

QString AnnouncementModel::titleOf(const QString &source, const QString &channel) const
{
    const auto found = std::find_if(m_channels.begin(), m_channels.end(), [&](const ChannelRow &row) {
        return row.source == source && row.name == channel;
    });
    return found == m_channels.end() || found->title.isEmpty() ? channel : found->title;
}

void AnnouncementModel::rebuild()
{
    QSet<QByteArray> folded;
    for (const AnnouncementRow &row : m_rows)
        folded.insert(row.id);
    std::vector<AnnouncementItem> wanted;
    for (auto action = m_pending.rbegin(); action != m_pending.rend(); ++action) {
        // What is done and not among the newest any more is history.
        if (!folded.contains(action->id) && action->state != PendingState::Done)
            wanted.push_back(itemOf(*action));
    }
    for (const AnnouncementRow &row : m_rows)
        wanted.push_back(itemOf(row));
    const bool same = wanted == m_items;
    become(std::move(wanted));
    countDown();
    if (!same)
        Q_EMIT updated();
}

/// Seconds pass without any event: looks again when the next of them has.
void AnnouncementModel::countDown()
{
    const Micros now = m_clock();
    Micros next = 0;
    for (const PendingAction &action : m_pending) {
        if (action.state != PendingState::Queued || !action.isHeld(now))
            continue;
        const Micros left = (action.hold - now - 1) % kSecond + 1;
        next = next == 0 ? left : std::min(next, left);
    }
    if (next == 0)
        m_countdown.stop();
    else
        m_countdown.start(int(next / 1000) + 1);
}

std::optional<AnnouncementItem> AnnouncementModel::held() const
{
    for (auto action = m_pending.rbegin(); action != m_pending.rend(); ++action) {
        if (action->state == PendingState::Queued && !action->given)
            return itemOf(*action);
    }
    return std::nullopt;
}

ConversationWords AnnouncementModel::words(const QString &source) const
{
    return ConversationWords(m_meName, source, m_zone, m_settings);
}

QString AnnouncementModel::state(const AnnouncementItem &item) const
{
    return words(item.source).delivery(item.post);
}

QString AnnouncementModel::author(const AnnouncementItem &item) const
{
    return words(item.source).author(item.post);
}

QString AnnouncementModel::plain(const AnnouncementItem &item) const
{
    return words(item.source).plain(item.post);
}

QVariant AnnouncementModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AnnouncementItem &item = m_items[std::size_t(index.row())];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(item);
    case Qt::DisplayRole:
        return item.post.row.text;
    case Qt::ToolTipRole:
        return words(item.source).exact(item.post.row.at);
    case Qt::AccessibleTextRole:
        //: a channel, who wrote, when, what, and how far it has come
        return tr("#%1, %2 at %3. %4. %5")
            .arg(item.title, author(item), words(item.source).clock(item.post.row.at), item.post.row.text,
                 state(item));
    default:
        return {};
    }
}

} // namespace porch
