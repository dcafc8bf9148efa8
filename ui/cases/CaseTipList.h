// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseTipsModel.h"
#include "models/items/CaseWords.h"
#include "models/items/Clock.h"

#include <QListView>

namespace porch {

class CaseTipDelegate;

/// The tips of a case.
class CaseTipList : public QListView
{
    Q_OBJECT
public:
    CaseTipList(CaseTipsModel &model, const CaseWords &words, Clock clock, QWidget *parent = nullptr);

    void setWords(const CaseWords &words);
    /// What the words of tips tell of where they happened, by tip.
    void setPlaces(const QHash<TipId, QString> &places);
    std::optional<CaseTipItem> current() const;
    void choose(const QByteArray &tip);

Q_SIGNALS:
    void currentTipChanged();
    void tipOpened(const QByteArray &tip);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(const QModelIndex &index);

    CaseTipsModel &m_model;
    CaseTipDelegate *m_delegate;
};

} // namespace porch
