// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ConversationModel.h"
#include "ui/conversation/PlaceChoice.h"

#include <QAction>
#include <QObject>
#include <QPointer>

namespace porch {

class TimelineView;
struct TipSituation;

/// How a person says where the open tip happened: one key where its words are clear, a choice where they are
/// not, the map, or that no place is named. Nothing is said without one of these.
class PlaceActions : public QObject
{
    Q_OBJECT
public:
    /// @param panel gets the keys; the choice opens within its window
    PlaceActions(const ConversationModel &model, TimelineView &timeline, QWidget *panel);

    QList<QAction *> all() const { return {confirm, other, onMap, nowhere}; }
    /// What can be done now.
    void refresh(const TipSituation &now);

    QAction *confirm; ///< the place that its words, or its source, tell
    QAction *other;
    QAction *onMap;
    QAction *nowhere;

Q_SIGNALS:
    void placeSaid(const porch::TipPlace &place);
    void placeOnMapRequested(const QByteArray &tip);

private:
    QAction *make(const QString &text, const QString &word, const QString &key);
    void refreshConfirm(const TipSituation &now);
    QString whyNothing() const;
    void confirmNext();
    void chosenIn(const QModelIndex &index, std::size_t place);
    void choose(std::optional<ConversationModel::PlaceSpot> spot);
    void take(const PlaceOption &option, const QByteArray &tip);
    QString wordsOf(const ConversationModel::PlaceSpot &spot) const;
    const MessagePlace &placeOf(const ConversationModel::PlaceSpot &spot) const;
    std::vector<PlaceOption> options(std::optional<ConversationModel::PlaceSpot> first) const;
    void addOptions(std::vector<PlaceOption> &options, const ConversationModel::PlaceSpot &spot) const;

    const ConversationModel &m_model;
    TimelineView &m_timeline;
    QWidget *m_panel;
    QPointer<PlaceChoice> m_choice;
};

} // namespace porch
