// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/OutboxModel.h"

#include "models/domain/PlainText.h"
#include "models/items/ActionWords.h"

#include <algorithm>

namespace porch {

namespace {

/// Names are learned of so many that wait, and of so many refused ones: of a thousand nobody reads all, and
/// as the first leave the next come up.
constexpr int kMostNamed = 50;
constexpr int kNamedMs = 100;

} // namespace

OutboxModel::OutboxModel(ConversationSource &source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
    m_named.setSingleShot(true);
    m_named.setInterval(kNamedMs);
    connect(&m_named, &QTimer::timeout, this, &OutboxModel::rebuild);
}

int OutboxModel::waiting() const
{
    return int(m_items.size()) - refused();
}

int OutboxModel::queued() const
{
    return int(std::count_if(m_items.begin(), m_items.end(), [](const OutboxItem &item) {
        return item.action.state == PendingState::Queued;
    }));
}

int OutboxModel::sending() const
{
    return waiting() - queued();
}

int OutboxModel::refused() const
{
    return int(
        std::count_if(m_items.begin(), m_items.end(), [](const OutboxItem &item) { return item.refused; }));
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OutboxItem &item = m_items[std::size_t(index.row())];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(item);
    case Qt::DisplayRole:
        return item.title;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(item.title, item.state);
    default:
        return {};
    }
}

void OutboxModel::setPending(const std::vector<PendingAction> &pending)
{
    m_pending = pending;
    rebuild();
    learnNames();
}

/// The name when an action appears, and once more when it is refused: who holds the tip is then worth
/// knowing.
void OutboxModel::learnNames()
{
    QHash<QByteArray, PendingState> asked;
    int waiting = 0;
    int refused = 0;
    for (const OutboxItem &item : m_items) {
        const PendingAction &action = item.action;
        const auto before = m_askedFor.constFind(action.id);
        if (++(item.refused ? refused : waiting) > kMostNamed && before == m_askedFor.constEnd())
            continue;
        const bool refusedSince = before != m_askedFor.constEnd() && *before != PendingState::Refused &&
                                  action.state == PendingState::Refused;
        asked.insert(action.id, action.state);
        if (before != m_askedFor.constEnd() && !refusedSince)
            continue;
        m_source.read(this, {action.tip, std::nullopt, 0},
                      [this, key = action.tip](Result<ConversationPage> page) {
                          // Without a name the words do without one.
                          if (!page || !page->tip)
                              return;
                          m_names.insert(key, {page->tip->reporter, page->tip->owner});
                          // A long list is not made anew for each of its names.
                          if (int(m_items.size()) <= kMostNamed)
                              rebuild();
                          else if (!m_named.isActive())
                              m_named.start();
                      });
    }
    m_askedFor = std::move(asked);
}

QString OutboxModel::title(const PendingAction &action) const
{
    if (action.verb == Verb::Announce) {
        constexpr qsizetype beginning = 80;
        const QString text = action.detail.value(QLatin1String("text")).toString();
        //: then how it begins
        return tr("Announcement: %1").arg(shortened(text, beginning));
    }
    const QString name = m_names.value(action.tip).reporter;
    if (action.state != PendingState::Refused || name.isEmpty())
        return ActionWords::title(action.verb, name);
    return tr("%1, on the tip of %2", "an action, who wrote the tip")
        .arg(ActionWords::noun(action.verb), name);
}

QString OutboxModel::state(const PendingAction &action) const
{
    switch (action.state) {
    case PendingState::Queued:
        return action.problem.isEmpty() ? tr("queued") : tr("queued: %1").arg(action.problem);
    case PendingState::Sending:
        return tr("sending");
    case PendingState::Logged:
    case PendingState::Done:
        return tr("in the log");
    case PendingState::Refused:
        break;
    }
    const QString why = action.problem.isEmpty()
                            ? RefusalText::sentence(action.refusal, m_names.value(action.tip).owner)
                            : action.problem;
    return tr("%1 Nothing else has changed.").arg(why);
}

void OutboxModel::rebuild()
{
    std::vector<OutboxItem> wanted;
    for (const PendingAction &action : m_pending) {
        if (action.state == PendingState::Done)
            continue;
        OutboxItem item;
        item.action = action;
        item.title = title(action);
        item.state = state(action);
        item.refused = action.state == PendingState::Refused;
        wanted.push_back(std::move(item));
    }
    std::stable_partition(wanted.begin(), wanted.end(), [](const OutboxItem &item) { return !item.refused; });
    int number = 0;
    for (OutboxItem &item : wanted)
        item.number = item.refused ? 0 : ++number;
    if (wanted == m_items)
        return;

    // The list is short and its order changes when one is refused: the common run at the front stays,
    // the rest is replaced.
    std::size_t same = 0;
    while (same < wanted.size() && same < m_items.size() && wanted[same].action.id == m_items[same].action.id)
        ++same;
    if (m_items.size() > same) {
        beginRemoveRows({}, int(same), int(m_items.size()) - 1);
        m_items.resize(same);
        endRemoveRows();
    }
    for (std::size_t row = 0; row < same; ++row) {
        if (m_items[row] == wanted[row])
            continue;
        m_items[row] = wanted[row];
        Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
    if (wanted.size() > same) {
        beginInsertRows({}, int(same), int(wanted.size()) - 1);
        m_items.insert(m_items.end(), std::make_move_iterator(wanted.begin() + qptrdiff(same)),
                       std::make_move_iterator(wanted.end()));
        endInsertRows();
    }
    Q_EMIT updated();
}

} // namespace porch
