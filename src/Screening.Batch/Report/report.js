(function(){
  document.body.classList.add("scripted");
  var list=document.getElementById("cards"),cards=[].slice.call(list.children),text=document.getElementById("find"),outcome=document.getElementById("outcome"),order=document.getElementById("order"),shown=document.getElementById("shown");
  function filter(){
    var words=text.value.toLowerCase(),wanted=outcome.value,count=0;
    cards.forEach(function(card){
      var fits=(!wanted||card.dataset.outcome===wanted)&&(!words||card.textContent.toLowerCase().indexOf(words)>=0);
      card.hidden=!fits;if(fits)count++;
    });
    shown.textContent=count+" of "+cards.length+" on this page";
  }
  function sort(){
    var by=order.value;
    cards.sort(function(a,b){return by==="score"?b.dataset.score-a.dataset.score||a.dataset.row-b.dataset.row:a.dataset.row-b.dataset.row});
    cards.forEach(function(card){list.appendChild(card)});
  }
  text.addEventListener("input",filter);outcome.addEventListener("change",filter);order.addEventListener("change",sort);filter();
})();
